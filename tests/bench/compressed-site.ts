import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { SiteServer } from '../../src/commands/site-server.ts';

interface File {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
const isText = /^(text|image\/svg|application\/(json|javascript|xml|wasm))/;

/** Serves the site at an address as a static host does: text comes compressed, and what was asked for once comes at once. */
export async function serveCompressed(origin: string): Promise<SiteServer> {
  const kept = new Map<string, File>();
  const read = async (path: string): Promise<File> => {
    const found = await fetch(new URL(path, origin));
    const type = found.headers.get('content-type') ?? '';
    const body = Buffer.from(await found.arrayBuffer());
    const plain = { status: found.status, headers: { 'content-type': type, 'cache-control': 'public, max-age=600' } };
    return isText.test(type) ? { ...plain, headers: { ...plain.headers, 'content-encoding': 'br' }, body: brotliCompressSync(body) } : { ...plain, body };
  };
  const answerWith = async (request: IncomingMessage, answer: ServerResponse) => {
    const file = kept.get(request.url!) ?? (await read(request.url!));
    kept.set(request.url!, file);
    answer.writeHead(file.status, file.headers).end(file.body);
  };
  const server = createServer((request, answer) => void answerWith(request, answer));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
