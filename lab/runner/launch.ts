import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration, Launch, Place, Setup } from '../server.ts';
import { context } from './context.ts';
import { Instance } from './instance.ts';
import { StartError, follow, type Running } from './running.ts';

/** Seconds until a server must answer. */
const startSeconds = 30;
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
