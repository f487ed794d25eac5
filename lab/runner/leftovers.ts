import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, processesOf, startOf, wasStartedWith } from './processes.ts';

/** The file by which a folder of an instance names the lab that made it, and its server. */
const marker = 'lab-owner.json';

interface ProcessIdentity {
  pid: number;
  started: number;
}

interface Owner {
  lab: ProcessIdentity;
  server?: ProcessIdentity;
}

/** Says in a new folder of an instance which lab it belongs to. */
export function markFolder(folder: string): void {
  write(folder, { lab: identityOf(process.pid) });
}

/** Says which process was started for a folder. */
export function markServer(folder: string, pid: number): void {
  write(folder, { lab: identityOf(process.pid), server: identityOf(pid) });
}

/** What a lab left behind that was killed before it could stop its servers. */
export interface Leftovers {
  servers: number;
  folders: number;
}

/**
 * Ends the servers and removes the folders of labs that are gone. A lab that still runs is left alone, and so is every process that
 * no lab started: a server has to be in the session of the process that its folder names, and to know that folder by its environment or be that process.
 */
export function sweepLeftovers(within = tmpdir()): Leftovers {
  const found: Leftovers = { servers: 0, folders: 0 };
  for (const name of readdirSync(within).filter((it) => it.startsWith('wsgi-lab-'))) {
    const folder = join(within, name);
    const owner = read(folder);
    if (!owner || isSame(owner.lab)) continue;
    const { server } = owner;
    const processes = server
      ? processesOf(server.pid, folder).filter(({ pid, started }) => isSame(server, { pid, started }) || wasStartedWith(pid, folder))
      : [];
    for (const { pid } of processes) kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    found.servers += processes.length ? 1 : 0;
    found.folders += 1;
  }
  return found;
}

const identityOf = (pid: number): ProcessIdentity => ({ pid, started: startOf(pid) ?? 0 });

/** Is the process that this names still there, and not another one with its id? */
function isSame({ pid, started }: ProcessIdentity, now: ProcessIdentity = identityOf(pid)): boolean {
  return pid === now.pid && started === now.started;
}

function write(folder: string, owner: Owner): void {
  writeFileSync(join(folder, marker), JSON.stringify(owner));
}

function read(folder: string): Owner | undefined {
  const file = join(folder, marker);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
