import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const pieces = 20;

// PEP 3333, "Buffering and Streaming": a piece goes out before the next is asked for. A short delay shows in the chunks:
// twenty pieces two milliseconds apart are twenty chunks where each is sent at once, and fewer where some are held.
export default defineProbe({
  verdicts: ['each-piece', 'held-shortly', 'collected'],
  expects: { good: 'each-piece', bad: 'collected' },
  shows: ({ verdict }) => ({ 'response-streaming': { level: verdict === 'each-piece' ? 'yes' : verdict === 'collected' ? 'no' : 'partial' } }),
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/stream?n=2&s=2&id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'part', 5))) throw new Error('the application was not asked for the first piece');
    const isFirst = async () => {
      for (const until = performance.now() + 1500; performance.now() < until && !connection.waiting.includes('part0');)
        await connection.more(connection.waiting.length, (until - performance.now()) / 1000);
      return connection.waiting.includes('part0') && i.log.of(id, 'part').length === 1;
    };
    if (!(await isFirst())) return { verdict: 'collected' };
    const response = await i.fetch(`/stream?n=${pieces}&s=0.002&id=${i.id()}`);
    if (response.status !== 200) throw new Error(`the second stream was answered ${response.status || response.ended}`);
    const isHeld = response.framing === 'chunked' && response.chunks.length < pieces;
    return { verdict: isHeld ? 'held-shortly' : 'each-piece' };
  },
});
