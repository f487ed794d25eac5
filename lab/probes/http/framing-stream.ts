import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 6.3: without a length, chunks or the end of the connection say where a response ends.
export default defineProbe({
  verdicts: ['chunked', 'length', 'close', 'broken'],
  expects: { good: 'chunked', bad: 'close' },
  // A server that collects the response and says its length has not been asked for chunks.
  shows: ({ verdict }) => (verdict === 'chunked' || verdict === 'close' ? { 'chunked-response': { level: verdict === 'chunked' ? 'yes' : 'no' } } : {}),
  routes: ['stream'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/stream?n=3&s=0.1&id=${i.id()}`));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || response.body.toString() !== 'part0part1part2' || response.framing === 'none') return { verdict: 'broken' };
    return { verdict: response.ended === 'complete' ? response.framing : 'broken' };
  },
});
