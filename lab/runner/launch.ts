import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration, Launch, Place, Setup } from '../adapter.ts';
import { contextOf, labFolder } from './context.ts';
import { Instance } from './instance.ts';
import { writeNamed } from './files.ts';
import { markFolder } from './leftovers.ts';
import { inOwnNetwork, socketNumber } from './listening.ts';
import { launchFor, needOf } from './offer.ts';
import { pool } from './pool.ts';
import { StartError, follow, type Running } from './running.ts';

/** Seconds until a server must answer. */
const startSeconds = 30;
/** Seconds for a server that may refuse to start. */
const trySeconds = 6;
/** Starts at the same time: more of them take the processor from servers whose time-outs are being measured. */
const starts = pool(4);

/**
 * Starts a server for a setup and waits until it answers; null where the setup is not offered. Rejects with StartError, but
 * never for one that may fail.
 */
export function start(...asked: Parameters<typeof startNow>): Promise<Instance | null> {
  return starts(() => startNow(...asked));
}

async function startNow(
  name: { server: string; configuration: string },
  configuration: Configuration,
  setup: Setup,
  patience: number,
  mayFail = false,
): Promise<Instance | null> {
  if (setup.user && !contextOf(name.server).user) return null;
  // Whoever names no address may listen for the whole network: only in one of its own.
  if (setup.defaultAddress && !inOwnNetwork()) return null;
  for (let attempt = 1; ; attempt++) {
    const place = await makePlace(name.server, setup);
    const launch = launchFor(configuration, setup, place);
    if (!launch) {
      rmSync(place.folder, { recursive: true, force: true });
      return null;
    }
    const needs = needOf(launch, launchFor(configuration, {}, place));
    const instance = new Instance({ ...name, app: configuration.app, setup, launch, place, patience, needs }, await run(launch, setup, place));
    const until = performance.now() + (mayFail ? trySeconds : startSeconds) * 1000;
    while (!instance.isGone && performance.now() < until && !(await instance.answers(2))) await sleep(40);
    if (!instance.isGone && performance.now() < until) return instance;
    const output = instance.output();
    const isTaken = /(address|connection) (already )?in use|EADDRINUSE|could not bind/i.test(output);
    if (mayFail && (!isTaken || attempt === 3)) return instance;
    const why = instance.isGone ? 'ended before it answered' : `did not answer within ${startSeconds} s`;
    await instance.stop();
    // Another process may have taken the port between the question and the start.
    if (attempt < 3 && isTaken) continue;
    throw new StartError(`start: ${why}: ${launch.argv.join(' ')}\n${output.trim().split('\n').slice(-12).join('\n')}`);
  }
}

async function makePlace(server: string, setup: Setup): Promise<Place> {
  const context = contextOf(server);
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-'));
  markFolder(folder);
  // Servers that give up root write here too.
  chmodSync(folder, 0o777);
  // Some call the application before they do.
  writeNamed(join(folder, 'app.log'), '');
  chmodSync(join(folder, 'app.log'), 0o666);
  const host = setup.ipv6 ? '::1' : '127.0.0.1';
  const apps = setup.application ? otherApps(context.apps, setup.application, folder) : context.apps;
  return { ...context, apps, folder, host, port: await freePort(host), socket: join(folder, 'server.sock') };
}

/** A copy of lab/apps/ in which another module bears the names of the applications. */
function otherApps(from: string, application: string, folder: string): string {
  const apps = join(folder, 'apps');
  cpSync(from, apps, { recursive: true });
  if (application !== 'same') for (const name of ['wsgi_app', 'asgi_app']) cpSync(join(from, `${application}.py`), join(apps, `${name}.py`));
  return apps;
}

function listen(address: { host: string; port: number } | { path: string }): Promise<NetServer> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(address, () => resolve(server));
  });
}

/** Closes our side of a socket that was handed over. Its name goes with it for a Unix socket, so it gets it back at once. */
function letGo(server: NetServer, path: string | undefined): void {
  if (path) linkSync(path, `${path}.kept`);
  server.close();
  if (path) renameSync(`${path}.kept`, path);
}

async function freePort(host: string): Promise<number> {
  const server = await listen({ host, port: 0 });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What the environment of a launch tells besides its own variables, as a shell writes it: how systemd hands over a socket, and where it listens to a service. */
export function environmentOf(setup: Setup, { folder }: Pick<Place, 'folder'>): Record<string, string> {
  return {
    ...(setup.systemd && { LISTEN_PID: '$$', LISTEN_FDS: '1', LISTEN_FDNAMES: 'lab.socket' }),
    ...(setup.notify && { NOTIFY_SOCKET: join(folder, 'notify') }),
  };
}

/** What a program prints that says how its server is set up; throws StartError. */
function printedBy([program = '', ...parameters]: string[]): string {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', timeout: 20_000 });
  } catch (error) {
    throw new StartError(`start: ${program} does not say how its server is set up: run npm run lab -- setup`, { cause: error });
  }
}

async function run(launch: Launch, setup: Setup, place: Place): Promise<Running> {
  for (const [path, text] of Object.entries(launch.files ?? {})) writeNamed(join(place.folder, path), text);
  for (const [path, command] of Object.entries(launch.printed ?? {})) writeNamed(join(place.folder, path), printedBy(command));
  if (setup.staticFiles) mkdirSync(join(place.folder, 'files'));
  const isHandedOver = setup.inherited || setup.systemd;
  const socket = isHandedOver ? await listen(setup.unix ? { path: place.socket } : place) : undefined;
  const descriptor = socket && (socket as unknown as { _handle: { fd: number } })._handle.fd;
  const isolated = (setup.defaultAddress && inOwnNetwork()) || [];
  const notified = setup.notify ? ['python3', join(labFolder, 'apps/notified.py')] : [];
  // LISTEN_PID must be the server's own id, which only the process itself knows.
  const assignments = Object.entries(environmentOf(setup, place)).map(([name, value]) => `${name}=${value}`);
  const argv = setup.systemd ? ['/bin/sh', '-c', `${assignments.join(' ')} exec "$@"`, 'sh', ...launch.argv] : [...isolated, ...notified, ...launch.argv];
  const env = {
    PATH: `${dirname(place.bin('python'))}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
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
  try {
    const running = await follow(child, place.folder, launch.logs ?? []);
    if (descriptor !== undefined) running.socket = socketNumber(descriptor);
    return running;
  } finally {
    if (socket) letGo(socket, setup.unix && place.socket);
  }
}
