import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as NetServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration, Launch, Place, Setup } from '../server.ts';
import { context } from './context.ts';
import { Instance, type Exit } from './instance.ts';
import { killSession } from './processes.ts';

/** A started process with everything that belongs to it. */
export interface Running {
  pid: number;
  exit: Promise<Exit>;
  ended: Exit | undefined;
  output(): string;
  /** Removes its folder. */
  remove(): void;
}

/** The server did not start; the message names the step and what it printed. */
export class StartError extends Error {}

/** Seconds until a server must answer. */
const startSeconds = 30;
/** Characters of output that are kept from each end. */
const keptOutput = 32_768;

const live = new Set<{ pid: number; folder: string }>();

/** Kills every server that still runs and removes its folder; at once, for the end of the process. */
export function killAll(): void {
  for (const { pid, folder } of live) {
    killSession(pid);
    rmSync(folder, { recursive: true, force: true });
  }
  live.clear();
}

/** Starts a server for a setup and waits until it answers; null where the setup is not offered. Rejects with StartError. */
export async function start(
  name: { server: string; configuration: string },
  configuration: Configuration,
  setup: Setup,
  patience: number,
): Promise<Instance | null> {
  for (let attempt = 1; ; attempt++) {
    const place = await makePlace(setup);
    const launch = configuration.launch(setup, place);
    if (!launch) {
      rmSync(place.folder, { recursive: true, force: true });
      return null;
    }
    const instance = new Instance({ ...name, app: configuration.app, setup, launch, place, patience }, await run(launch, setup, place));
    const until = performance.now() + startSeconds * 1000;
    while (!instance.isGone && performance.now() < until && !(await instance.answers(2))) await sleep(40);
    if (!instance.isGone && performance.now() < until) return instance;
    const output = instance.output();
    const why = instance.isGone ? 'ended before it answered' : `did not answer within ${startSeconds} s`;
    await instance.stop();
    // Another process may have taken the port between the question and the start.
    if (attempt < 3 && /address already in use|EADDRINUSE|could not bind/i.test(output)) continue;
    throw new StartError(`start: ${why}: ${launch.argv.join(' ')}\n${output.trim().split('\n').slice(-12).join('\n')}`);
  }
}

async function makePlace(setup: Setup): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-'));
  // Servers that give up root write here too.
  chmodSync(folder, 0o777);
  const host = setup.ipv6 ? '::1' : '127.0.0.1';
  return { ...context, folder, host, port: await freePort(host), socket: join(folder, 'server.sock') };
}

function listen(host: string, port: number): Promise<NetServer> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function freePort(host: string): Promise<number> {
  const server = await listen(host, 0);
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function run(launch: Launch, setup: Setup, place: Place): Promise<Running> {
  for (const [path, text] of Object.entries(launch.files ?? {})) {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  }
  const isHandedOver = setup.inherited || setup.systemd;
  const socket = isHandedOver ? await listen(place.host, place.port) : undefined;
  const descriptor = socket && (socket as unknown as { _handle: { fd: number } })._handle.fd;
  // LISTEN_PID must be the server's own id, which only the process itself knows.
  const argv = setup.systemd ? ['/bin/sh', '-c', 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$@"', 'sh', ...launch.argv] : launch.argv;
  const env = {
    PATH: `${join(context.bin('python'), '..')}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    HOME: place.folder,
    LANG: 'C.UTF-8',
    PYTHONPATH: `${place.folder}:${place.apps}`,
    PYTHONDONTWRITEBYTECODE: '1',
    LAB_LOG: join(place.folder, 'app.log'),
    LAB_FOLDER: place.folder,
    ...launch.env,
  };
  const child = spawn(argv[0]!, argv.slice(1), {
    cwd: place.folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(descriptor === undefined ? [] : [descriptor])],
  });
  const running = await follow(child, place.folder, launch.logs ?? []);
  socket?.close();
  return running;
}

/** The last part of a file; nothing if there is none. */
function readEnd(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-keptOutput) : '';
}

async function follow(child: ChildProcess, folder: string, logs: string[]): Promise<Running> {
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
