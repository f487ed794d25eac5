import { defineProbe, switched } from '../../probe.ts';
import { Http2 } from '../../wire/http2.ts';
import { askHello } from '../../wire/served.ts';

// RFC 9113 section 3.2: h2 is chosen by ALPN. Where nothing switches it on, TLS alone is asked for; without TLS, the plain port is asked with prior knowledge
// (section 3.3).
export default defineProbe({
  verdicts: ['h2', 'broken', 'http-1', 'no-tls', 'plain-only'],
  expects: { good: 'http-1', bad: 'no-tls' },
  setup: { tls: true, http2: true },
  fallback: [{ tls: true }, {}],
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => (verdict === 'no-tls' || verdict === 'broken' ? {} : { http2: verdict === 'h2' ? switched(needs) : { level: 'no' } }),
  async run(i) {
    const tls = i.setup.tls === true;
    const http2 = await Http2.open(i, { tls });
    if (!http2) return { verdict: (await askHello(i)) === 'served' ? (tls ? 'http-1' : 'plain-only') : 'no-tls' };
    const id = i.id();
    const { status } = await http2.request(`/hello?id=${id}`);
    http2.close();
    return { verdict: status === 200 && i.log.of(id, 'start').length ? 'h2' : 'broken' };
  },
});
