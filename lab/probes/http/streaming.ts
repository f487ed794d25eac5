import { defineProbe } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';

const pieces = 10;
const shortestHold = 0.004;
/** Responses asked for before a piece is called held: a busy machine is late too, but not with every piece of them all. */
const responses = 4;

// PEP 3333, "Buffering and Streaming": a piece goes out before the next is asked for. A short hold shows in the least time
// between a piece's line in the application's log and its arrival: both clocks are the machine's monotonic one.
export default defineProbe({
  verdicts: ['each-piece', 'held-shortly', 'collected'],
  expects: { good: 'each-piece', bad: 'collected' },
  shows: ({ verdict }) => ({ 'response-streaming': { level: verdict === 'each-piece' ? 'yes' : verdict === 'collected' ? 'no' : 'partial' } }),
  routes: ['stream'],
  async run(i) {
    for (let asked = 1; asked <= responses; asked++) {
      const delay = await shortestDelay(i);
      if (delay === undefined) return { verdict: 'collected' };
      i.note(`the shortest way of a piece took ${delay < shortestHold ? 'less' : 'more'} than ${shortestHold * 1000} ms`);
      if (delay < shortestHold) return { verdict: 'each-piece' };
    }
    return { verdict: 'held-shortly' };
  },
});

/** Seconds between a piece's line in the log and its arrival, for the quickest of a response; undefined where none came before the last was made. */
async function shortestDelay(i: Instance): Promise<number | undefined> {
  const id = i.id();
  const connection = await i.connect();
  connection.send(requestBytes(`/stream?n=${pieces}&s=0.2&id=${id}`));
  const arrived: number[] = [];
  while (arrived.length < pieces && (await connection.more(connection.waiting.length, 3)))
    while (connection.waiting.includes(`part${arrived.length}`)) arrived.push(Number(process.hrtime.bigint()) / 1e9);
  const produced = i.log.of(id, 'part').map(({ at }) => at);
  if (arrived.length < pieces || produced.length < pieces) throw new Error('the response did not arrive whole');
  if (arrived[0]! > produced.at(-1)!) return undefined;
  // The end of the response sends the last piece along.
  return Math.min(...arrived.slice(0, -1).map((time, number) => time - produced[number]!));
}
