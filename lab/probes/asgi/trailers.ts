import { connect, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTls } from 'node:tls';
import { defineProbe, type Answer } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';
import { untilServed } from '../../wire/until-served.ts';

// ASGI, extension http.response.trailers: over HTTP/1.1 behind the last chunk (RFC 9112 section 7.1.2), over HTTP/2 as a second
// block of headers (RFC 9113 section 8.1). The client says that it takes trailers.
export default defineProbe({
  verdicts: ['sent', 'http-1-only', 'http-2-only', 'lost', 'no-extension', 'refused'],
  expects: { good: 'sent', bad: 'refused' },
  setup: { tls: true, http2: true },
  fallback: {},
  app: 'asgi',
  own: true,
  mayFail: true,
  shows: ({ verdict }): Record<string, Answer> =>
    verdict === 'refused' ? {} : { 'response-trailers': { level: verdict === 'sent' ? 'yes' : verdict.endsWith('-only') ? 'partial' : 'no' } },
  routes: ['trailers'],
  async run(i) {
    await untilServed(i);
    const first = await overHttp1(i);
    const second = i.setup.http2 ? await overHttp2(i) : undefined;
    i.note(`HTTP/1.1: ${first ?? 'not spoken'}; HTTP/2: ${second ?? 'not spoken'}`);
    const seen = [first, second].filter((it) => it !== undefined);
    if (seen.length === 0) return { verdict: 'refused' };
    if (seen.every((it) => it === 'sent')) return { verdict: 'sent' };
    if (first === 'sent') return { verdict: 'http-1-only' };
    if (second === 'sent') return { verdict: 'http-2-only' };
    return { verdict: seen.includes('lost') ? 'lost' : 'no-extension' };
  },
});

type Sent = 'sent' | 'lost' | 'no-extension';

async function overHttp1(i: Instance): Promise<Sent | undefined> {
  const id = i.id();
  const connection = await i.connect().catch(() => undefined);
  if (!connection) return undefined;
  connection.send(requestBytes(`/trailers?id=${id}`, { headers: { TE: 'trailers', Connection: 'TE, close' } }));
  const text = (await connection.rest(5)).toString('latin1');
  connection.close();
  return outcome(i, id, /^x-behind: the-body\r?$/im.test(text));
}

async function overHttp2(i: Instance): Promise<Sent | undefined> {
  const id = i.id();
  const socket = connectTls({ ...i.address, ALPNProtocols: ['h2'], rejectUnauthorized: false });
  const session = connect('https://localhost', { createConnection: () => socket });
  const trailers = await new Promise<IncomingHttpHeaders>((resolve) => {
    const timer = setTimeout(() => resolve({}), 8000);
    const settle = (fields: IncomingHttpHeaders) => (clearTimeout(timer), resolve(fields));
    session.on('error', () => settle({}));
    socket.once('secureConnect', () => socket.alpnProtocol === 'h2' || settle({}));
    const stream = session.request({ ':path': `/trailers?id=${id}`, ':authority': 'localhost', te: 'trailers' });
    stream.on('error', () => settle({}));
    stream.on('trailers', settle);
    stream.on('close', () => settle({}));
    stream.resume();
  });
  session.destroy();
  return outcome(i, id, trailers['x-behind'] === 'the-body');
}

function outcome(i: Instance, id: string, isThere: boolean): Sent | undefined {
  const extension = i.log.of(id, 'extension')[0];
  if (!extension) return undefined;
  if (extension['there'] !== true) return 'no-extension';
  return isThere ? 'sent' : 'lost';
}
