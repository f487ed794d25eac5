import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { markServer } from './leftovers.ts';
import { killSession } from './processes.ts';

/** How a server's first process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The exit code, or 128 and the number of the signal, as a shell says it. */
  status: number;
}

/** A started process with everything that belongs to it. */
export interface Running {
  pid: number;
  exit: Promise<Exit>;
  ended: Exit | undefined;
  /** The number in /proc of the socket that it was handed. */
  socket?: string;
  /** Where the socket listens that it was handed without being asked to take it. */
  handedOver?: { host: string; port: number };
  output(): string;
  /** Removes its folder. */
  remove(): void;
}

/** The server did not start; the message names the step and what it printed. */
export class StartError extends Error {}

/** Characters of output that are kept from each end. */
const keptOutput = 32_768;

const live = new Set<{ pid: number; folder: string }>();

/** Kills every server that still runs and removes its folder; at once, for the end of the process. */
export function killAll(): void {
  for (const { pid, folder } of live) killSession(pid, folder);
  for (const { folder } of live) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // What a dying process still wrote is left to the system's own cleaning; the other servers are what matters.
    }
  }
  live.clear();
}

/** Follows a child that was just spawned: its end, its output within bounds. Rejects with StartError where there is no such program. */
export async function followProcess(child: ChildProcess, folder: string, logs: string[]): Promise<Running> {
  let first = '';
  let last = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (first.length < keptOutput) first += text;
      else last = (last + text).slice(-keptOutput);
    });
  }
  const exit = new Promise<Exit>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal, status: code ?? 128 + constants.signals[signal!] })),
  );
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  if (child.pid === undefined) {
    rmSync(folder, { recursive: true, force: true });
    throw new StartError(`start: ${(await failed).message}: install it, or run npm run lab -- setup`);
  }
  const entry = { pid: child.pid, folder };
  live.add(entry);
  markServer(folder, child.pid);
  const running: Running = {
    pid: child.pid,
    exit,
    ended: undefined,
    output: () => [last ? `${first}\n[…]\n${last}` : first, ...logs.map((name) => readEnd(join(folder, name)))].join(''),
    remove: () => {
      live.delete(entry);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  void exit.then((it) => (running.ended = it));
  return running;
}

/** The last part of a file; nothing if there is none. */
function readEnd(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-keptOutput) : '';
}
