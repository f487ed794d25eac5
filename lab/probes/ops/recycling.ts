import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';

const seconds = 40;

// Told to replace a worker after three requests, the server gets one every half second until another process answers.
export default defineProbe({
  verdicts: ['replaced', 'kept', 'down'],
  expects: { good: 'replaced', bad: 'kept' },
  own: true,
  setup: { recycle: 3 },
  shows: ({ verdict, needs }) => (verdict === 'replaced' ? { 'max-requests': switched(needs) } : {}),
  async run(i) {
    const pids = new Set<number>();
    for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(500)) {
      const id = i.id();
      await i.fetch(`/hello?id=${id}`, { seconds: 5 }).catch(() => undefined);
      for (const { pid } of i.log.of(id)) pids.add(pid);
      if (pids.size > 1) return { verdict: 'replaced' };
    }
    return { verdict: (await i.answers()) ? 'kept' : 'down' };
  },
});
