import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 8: a body that is shorter than its Content-Length is incomplete, which the client learns when the
// connection closes; where it stays open the client waits, and nobody asks again on such a connection. The wait is shorter than
// any time-out of an idle connection.
export default defineProbe({
  verdicts: ['cut', 'looks-complete', 'error', 'closes', 'stalls'],
  expects: { good: 'cut', bad: 'stalls' },
  own: true,
  routes: ['error'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/error?where=middle&length=1000&id=${i.id()}`));
    const response = await connection.response({ seconds: 1.5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (response.ended === 'silent') return { verdict: 'stalls' };
    if (!response.status) return { verdict: 'closes' };
    return { verdict: response.ended === 'complete' ? 'looks-complete' : 'cut' };
  },
});
