import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A finished site on a port of this machine. */
export interface SiteServer {
  /** Address of the home page. */
  url: string;
  close: () => Promise<void>;
}

/** What keeps its name as long as it keeps its bytes, or nearly so: browsers need not ask again. */
const lasting = /^\/(_astro|fonts)\//;

/** Serves a built site on loopback; a port that is taken is stepped over, port 0 means any. */
export async function serveSite({ folder = 'dist', base = '/', port = 4321 }): Promise<SiteServer> {
  const prefix = base.replace(/\/$/, '');
  const lost = join(folder, '404.html');
  const page404 = existsSync(lost) ? readFileSync(lost) : 'not found';
  const notFound = (answer: ServerResponse) => answer.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page404);
  // Otherwise it would know only the files that were there when it started, and miss those of the next build.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (answer, path) => void (lasting.test(path) && answer.setHeader('cache-control', 'public, max-age=86400')),
    onNoMatch: (_, answer) => notFound(answer),
  });
  const server = createServer((request, answer) => {
    if (prefix && !request.url?.startsWith(`${prefix}/`)) return void notFound(answer);
    request.url = request.url!.slice(prefix.length);
    files(request, answer);
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${prefix}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  for (let at = port; at <= port + 50; at += 1) {
    if (port !== 0 && (await isTaken(at))) continue;
    try {
      return await new Promise((resolve, reject) => server.once('error', reject).listen(at, 'localhost', resolve));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`the ports ${port} to ${port + 50} are all taken: set PORT to a free one`);
}

/** Whether anybody answers on a port: a browser may try either address of localhost, so a program on one of them is in the way. */
async function isTaken(port: number): Promise<boolean> {
  const answers = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port });
        const end = (taken: boolean) => {
          socket.destroy();
          resolve(taken);
        };
        socket.once('connect', () => end(true)).once('error', () => end(false));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}
