import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3.2: a server answers pipelined requests in the order in which they came, or closes.
export default defineProbe({
  verdicts: ['in-order', 'closes', 'stalls', 'out-of-order'],
  expects: { good: 'in-order', bad: 'stalls' },
  async run(i) {
    const connection = await i.connect();
    const ids = [i.id(), i.id(), i.id()];
    connection.send(Buffer.concat(ids.map((id) => requestBytes(`/hello?id=${id}`))));
    for (const id of ids) {
      const response = await connection.response({ seconds: 4 });
      if (response.status !== 200) return { verdict: response.ended === 'silent' ? 'stalls' : 'closes' };
      if (response.header('x-request-id') !== id) return { verdict: 'out-of-order' };
    }
    return { verdict: 'in-order' };
  },
});
