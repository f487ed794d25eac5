import { defineProbe, switched } from '../../probe.ts';
import { Http2 } from '../../wire/http2.ts';
import { askHello } from '../../wire/served.ts';

/** Bytes of the bodies sent: none, a small one, and one longer than the window that a stream starts with, 65,535 bytes (RFC 9113 section 6.9.2). */
const BODIES = [0, 5, 100_000];

// RFC 9113 section 3.2: h2 is chosen by ALPN. Where nothing switches it on, TLS alone is asked for; without TLS, the plain port is asked with prior knowledge
// (section 3.3).
export default defineProbe({
  verdicts: ['h2', 'body-unanswered', 'broken', 'http-1', 'no-tls', 'plain-only'],
  expects: { good: 'http-1', bad: 'no-tls' },
  setup: { tls: true, http2: true },
  fallback: [{ tls: true }, {}],
  own: true,
  mayFail: true,
  routes: ['echo'],
  shows: ({ verdict, needs }) =>
    verdict === 'no-tls' || verdict === 'broken'
      ? {}
      : { http2: verdict === 'h2' ? switched(needs) : { level: verdict === 'body-unanswered' ? 'partial' : 'no' } },
  async run(i) {
    const tls = i.setup.tls === true;
    const http2 = await Http2.open(i, { tls });
    if (!http2) return { verdict: (await askHello(i)) === 'served' ? (tls ? 'http-1' : 'plain-only') : 'no-tls' };
    const id = i.id();
    const { status } = await http2.request(`/hello?id=${id}`);
    if (status !== 200 || !i.log.of(id, 'start').length) return (http2.close(), { verdict: 'broken' });
    let answered = 0;
    for (const bytes of BODIES) if (await isRead(http2, i.id(), bytes)) answered += 1;
    http2.close();
    return { verdict: answered === BODIES.length ? 'h2' : 'body-unanswered' };
  },
});

/** Whether an application that reads the whole body of this many bytes answers with their number. */
async function isRead(http2: Http2, id: string, bytes: number): Promise<boolean> {
  const sent = bytes ? { method: 'POST', headers: { 'content-length': String(bytes) }, body: 'b'.repeat(bytes) } : {};
  const { status, body } = await http2.request(`/echo?id=${id}`, sent);
  return status === 200 && body.includes(`"length": ${bytes},`);
}
