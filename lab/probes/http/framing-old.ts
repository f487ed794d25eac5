import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 6.1: no Transfer-Encoding in an answer to HTTP/1.0, whose clients do not know chunks.
export default defineProbe({
  verdicts: ['close', 'length', 'chunked', 'broken'],
  expects: { good: 'close', bad: 'chunked' },
  routes: ['stream'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/stream?n=3&id=${i.id()}`, { version: '1.0' }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || response.body.toString() !== 'part0part1part2' || response.framing === 'none') return { verdict: 'broken' };
    return { verdict: response.ended === 'complete' ? response.framing : 'broken' };
  },
});
