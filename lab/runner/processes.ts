import { readFileSync, readdirSync } from 'node:fs';

/** One living process of a server, from /proc. */
export interface Process {
  pid: number;
  parent: number;
  threads: number;
  command: string;
  /** When it was started, in ticks since the system was: with the id it names one process only, because ids are used again. */
  started: number;
}

/** PF_EXITING of include/linux/sched.h: the process runs do_exit(). */
const exiting = 0x4;

/**
 * The living processes of a session, which is what a server started by the lab and all its children form; zombies left out. Where a server begins
 * sessions of its own, their processes are known by the folder that they were started with.
 */
export function processesOf(session: number, folder?: string): Process[] {
  const living = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(Number(name));
      return stat && stat.state !== 'Z' ? [stat] : [];
    });
  const sessions = new Set([session]);
  if (folder) for (const { process, session: other } of living) if (!sessions.has(other) && wasStartedWith(process.pid, folder)) sessions.add(other);
  return living
    .filter((it) => sessions.has(it.session))
    .map((it) => it.process)
    .sort((a, b) => a.pid - b.pid);
}

/** Was the process started with this folder in its environment? */
export function wasStartedWith(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`LAB_FOLDER=${folder}\0`);
  } catch {
    return false;
  }
}

/** When the process with this id was started; undefined if there is none. */
export function startOf(pid: number): number | undefined {
  return readStat(pid)?.process.started;
}

/** Is there a process with this id that is not a zombie? */
export function isAlive(pid: number): boolean {
  const stat = readStat(pid);
  return stat !== undefined && stat.state !== 'Z';
}

/** Is this process gone, a zombie, or on its way out? The kernel closes its connections before it is either. */
export function isEnding(pid: number): boolean {
  const stat = readStat(pid);
  return stat === undefined || stat.state === 'Z' || (stat.flags & exiting) !== 0;
}

/** Kills every process of a server; those that are gone are no error. */
export function killSession(session: number, folder?: string): void {
  for (const { pid } of processesOf(session, folder)) kill(pid, 'SIGKILL');
  kill(-session, 'SIGKILL');
}

/** Sends a signal; false if there is no such process any more. */
export function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function readStat(pid: number): { process: Process; state: string; session: number; flags: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold spaces and parentheses: fields are counted from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
    return {
      process: { pid, parent: Number(fields[1]), threads: Number(fields[17]), command, started: Number(fields[19]) },
      state: fields[0]!,
      session: Number(fields[3]),
      flags: Number(fields[6]),
    };
  } catch {
    return undefined;
  }
}
