import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';

/** One living process of a server, from /proc. */
export interface Process {
  pid: number;
  parent: number;
  threads: number;
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
  if (folder) for (const it of living) if (!sessions.has(it.session) && folderOf(it) === folder) sessions.add(it.session);
  return living
    .filter((it) => sessions.has(it.session))
    .map(({ pid, parent, threads, started }) => ({ pid, parent, threads, started }))
    .sort((a, b) => a.pid - b.pid);
}

/** Was the process started with this folder in its environment? */
export function wasStartedWith(pid: number, folder: string): boolean {
  return readFolder(pid) === folder;
}

/**
 * Folders that processes were started with, by id and start. What a process is started with it keeps, and it inherits its parent's until then; only
 * the lab itself starts servers with another, in a session that is theirs.
 */
const folders = new Map<string, string>();

function folderOf({ pid, started }: Process): string | undefined {
  const process = `${pid} ${started}`;
  const folder = folders.get(process) ?? readFolder(pid);
  if (folder === undefined) return undefined;
  if (folders.size > 20_000) folders.clear();
  folders.set(process, folder);
  return folder;
}

/** LAB_FOLDER in the environment of a process, empty where it has none, as threads of the kernel; undefined where it is gone. */
function readFolder(pid: number): string | undefined {
  try {
    return /(?:^|\0)LAB_FOLDER=([^\0]*)\0/.exec(readFileSync(`/proc/${pid}/environ`, 'latin1'))?.[1] ?? '';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : '';
  }
}

/** When the process with this id was started; undefined if there is none. */
export function startOf(pid: number): number | undefined {
  return readStat(pid)?.started;
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

/** Kills every process of a server and says which they were; those that are gone are no error. */
export function killSession(session: number, folder?: string): number[] {
  const pids = processesOf(session, folder).map(({ pid }) => pid);
  for (const pid of pids) kill(pid, 'SIGKILL');
  kill(-session, 'SIGKILL');
  return pids;
}

/** Sends a signal; false if there is no such process any more. */
export function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function readStat(pid: number): (Process & { state: string; session: number; flags: number }) | undefined {
  try {
    const stat = readStart(`/proc/${pid}/stat`);
    // The name in parentheses may hold spaces and parentheses: fields are counted from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, session, flags, threads, started] = [1, 3, 6, 17, 19].map((index) => Number(fields[index])) as [number, number, number, number, number];
    return { pid, parent, threads, started, state: fields[0]!, session, flags };
  } catch {
    return undefined;
  }
}

const page = Buffer.alloc(4096);

/** The first page of a file of /proc, with as few calls of the system as there can be: the lab reads thousands of them a minute. */
function readStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    return page.toString('latin1', 0, readSync(file, page, 0, page.length, 0));
  } finally {
    closeSync(file);
  }
}
