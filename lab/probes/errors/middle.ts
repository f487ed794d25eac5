import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 8: without its last chunk a response is incomplete, and the client can tell. One that ends with the
// connection looks complete unless the connection is reset. The wait is
// shorter than any time-out of an idle connection.
export default defineProbe({
  verdicts: ['cut', 'looks-complete', 'error', 'closes', 'stalls'],
  expects: { good: 'cut', bad: 'looks-complete' },
  own: true,
  routes: ['error'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/error?where=middle&id=${i.id()}`));
    const response = await connection.response({ seconds: 1.5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (response.ended === 'silent') return { verdict: 'stalls' };
    if (!response.status) return { verdict: 'closes' };
    return { verdict: response.ended === 'complete' ? 'looks-complete' : 'cut' };
  },
});
