import { chmodSync, cpSync, linkSync, mkdtempSync, renameSync } from 'node:fs';
import { createServer, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place, Setup } from '../adapter.ts';
import { contextOf } from './context.ts';
import { writeNamed } from './files.ts';
import { markFolder } from './leftovers.ts';

/** Makes the folder of an instance with its empty log, and finds a free port for it. */
export async function makePlace(server: string, setup: Setup): Promise<Place> {
  const context = contextOf(server);
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-'));
  markFolder(folder);
  // Servers that give up root write here too.
  chmodSync(folder, 0o777);
  // Some call the application before they do.
  writeNamed(join(folder, 'app.log'), '');
  chmodSync(join(folder, 'app.log'), 0o666);
  const host = setup.ipv6 ? '::1' : '127.0.0.1';
  const apps = setup.application ? copyApps(context.apps, setup.application, folder) : context.apps;
  return { ...context, apps, folder, host, port: await freePort(host), socket: join(folder, 'server.sock') };
}

/** A copy of lab/apps/ in which another module bears the names of the applications. */
function copyApps(from: string, application: string, folder: string): string {
  const apps = join(folder, 'apps');
  cpSync(from, apps, { recursive: true });
  if (application !== 'same') for (const name of ['wsgi_app', 'asgi_app']) cpSync(join(from, `${application}.py`), join(apps, `${name}.py`));
  return apps;
}

/** Listens on an address, so that the socket can be handed over. */
export function listen(address: { host: string; port: number } | { path: string }): Promise<NetServer> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(address, () => resolve(server));
  });
}

/** Closes our side of a socket that was handed over. Its name goes with it for a Unix socket, so it gets it back at once. */
export function closeHandedOver(server: NetServer, path: string | undefined): void {
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
