import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Launch, Place, Setup } from '../adapter.ts';
import { labFolder } from './context.ts';
import { writeNamed } from './files.ts';
import { inOwnNetwork, socketNumber } from './listening.ts';
import { closeHandedOver, listen } from './place.ts';
import { StartError, followProcess, type Running } from './running.ts';

/** What the environment of a launch tells besides its own variables, as a shell writes it: how systemd hands over a socket, and where it listens to a service. */
export function systemdVariables(setup: Setup, { folder }: Pick<Place, 'folder'>): Record<string, string> {
  return {
    ...((setup.systemd ?? setup.unasked) && { LISTEN_PID: '$$', LISTEN_FDS: '1', LISTEN_FDNAMES: 'lab.socket' }),
    ...(setup.notify && { NOTIFY_SOCKET: join(folder, 'notify') }),
  };
}

/** Writes the files of a launch and spawns its server, with the socket and in the network that the setup asks for. Rejects with StartError. */
export async function spawnServer(launch: Launch, setup: Setup, place: Place): Promise<Running> {
  for (const [path, text] of Object.entries(launch.files ?? {})) writeNamed(join(place.folder, path), text);
  for (const [path, command] of Object.entries(launch.printed ?? {})) writeNamed(join(place.folder, path), printedBy(command));
  if (setup.staticFiles) mkdirSync(join(place.folder, 'files'));
  const isOfSystemd = setup.systemd ?? setup.unasked;
  const isHandedOver = setup.inherited ?? isOfSystemd;
  const where = setup.unix ? { path: place.socket } : setup.unasked ? { host: place.host, port: 0 } : place;
  const socket = isHandedOver ? await listen(where) : undefined;
  const descriptor = socket && (socket as unknown as { _handle: { fd: number } })._handle.fd;
  const isolated = (setup.defaultAddress && inOwnNetwork()) || [];
  const notified = setup.notify ? ['python3', join(labFolder, 'apps/notified.py')] : [];
  // LISTEN_PID must be the server's own id, which only the process itself knows.
  const assignments = Object.entries(systemdVariables(setup, place)).map(([name, value]) => `${name}=${value}`);
  const argv = isOfSystemd ? ['/bin/sh', '-c', `${assignments.join(' ')} exec "$@"`, 'sh', ...launch.argv] : [...isolated, ...notified, ...launch.argv];
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
    const running = await followProcess(child, place.folder, launch.logs ?? []);
    if (descriptor !== undefined) running.socket = socketNumber(descriptor);
    if (socket && setup.unasked) running.handedOver = { host: place.host, port: (socket.address() as { port: number }).port };
    return running;
  } finally {
    if (socket) closeHandedOver(socket, setup.unix && place.socket);
  }
}

/** What a program prints that says how its server is set up; throws StartError. */
function printedBy([program = '', ...parameters]: string[]): string {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', timeout: 20_000 });
  } catch (error) {
    throw new StartError(`start: ${program} does not say how its server is set up: run npm run lab -- setup`, { cause: error });
  }
}
