import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 8: a body that ends before its Content-Length is incomplete, which the client learns when the
// connection closes. An application says 10 and gives 5. Where it stays open the
// client waits, and nobody asks again on such a connection: no response is taken for another. The wait is shorter than any time-out of an idle connection.
export default defineProbe({
  verdicts: ['closes', 'stays-open', 'corrected', 'refused'],
  expects: { good: 'closes', bad: 'stays-open' },
  routes: ['status'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/status?body=short&length=10&id=${i.id()}`));
    const response = await connection.response({ seconds: 1.5 });
    if (response.status !== 200) return { verdict: 'refused' };
    if (response.ended === 'complete') return { verdict: 'corrected' };
    return { verdict: response.ended === 'silent' ? 'stays-open' : 'closes' };
  },
});
