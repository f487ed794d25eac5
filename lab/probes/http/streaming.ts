import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const pieces = 10;
const shortestHold = 0.004;

// PEP 3333, "Buffering and Streaming": a piece goes out before the next is asked for. A short hold shows in the least time
// between a piece's line in the application's log and its arrival: both clocks are the machine's monotonic one.
export default defineProbe({
  verdicts: ['each-piece', 'held-shortly', 'collected'],
  expects: { good: 'each-piece', bad: 'collected' },
  shows: ({ verdict }) => ({ 'response-streaming': { level: verdict === 'each-piece' ? 'yes' : verdict === 'collected' ? 'no' : 'partial' } }),
  routes: ['stream'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/stream?n=${pieces}&s=0.2&id=${id}`));
    const arrived: number[] = [];
    while (arrived.length < pieces && (await connection.more(connection.waiting.length, 3)))
      while (connection.waiting.includes(`part${arrived.length}`)) arrived.push(Number(process.hrtime.bigint()) / 1e9);
    const produced = i.log.of(id, 'part').map(({ at }) => at);
    if (arrived.length < pieces || produced.length < pieces) throw new Error('the response did not arrive whole');
    if (arrived[0]! > produced.at(-1)!) return { verdict: 'collected' };
    // The end of the response sends the last piece along.
    const delay = Math.min(...arrived.slice(0, -1).map((time, number) => time - produced[number]!));
    i.note(`the shortest way of a piece took ${delay < shortestHold ? 'less' : 'more'} than ${shortestHold * 1000} ms`);
    return { verdict: delay < shortestHold ? 'each-piece' : 'held-shortly' };
  },
});
