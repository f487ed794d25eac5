import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';

const requests = 200;
const clients = 4;
const seconds = 25;

// Told to replace a worker after ten requests, the server gets two hundred from four clients at a time, and more until another process has
// answered or the time is over. A request that a leaving worker had already taken must still be answered.
export default defineProbe({
  verdicts: ['all-answered', 'some-lost', 'kept'],
  expects: { good: 'all-answered', bad: 'kept' },
  own: true,
  setup: { recycle: 10 },
  shows: ({ verdict, needs }) => (verdict === 'kept' ? {} : { 'max-requests': switched(needs) }),
  async run(i) {
    const lost: string[] = [];
    const processes = new Set<number>();
    const until = performance.now() + seconds * 1000;
    let made = 0;
    const client = async () => {
      while (made < requests || (processes.size < 2 && performance.now() < until)) {
        if (made++ >= requests) await sleep(200);
        const id = i.id();
        const response = await i.fetch(`/hello?id=${id}`, { seconds: 20 }).catch(() => undefined);
        if (response?.status !== 200) lost.push(response ? `${response.status || response.ended}` : 'no connection');
        if (made % 10 === 0 || made > requests) for (const { pid } of i.log.of(id)) processes.add(pid);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    for (const { pid } of i.log.lines()) processes.add(pid);
    i.measure('requests', made > requests ? 'more than 200' : made);
    i.measure('requests without a 200', lost.length ? `${lost.length} (${[...new Set(lost)].join(', ')})` : 0);
    i.measure('processes that ran the application', processes.size > 9 ? '10 or more' : processes.size);
    if (lost.length) return { verdict: 'some-lost' };
    return { verdict: processes.size > 1 ? 'all-answered' : 'kept' };
  },
});
