import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';
import { isAlive } from '../../runner/processes.ts';

const seconds = 40;

// Told to replace a worker after three requests, the server gets one every half second until another process answers and the first one is gone.
export default defineProbe({
  verdicts: ['replaced', 'kept', 'down'],
  expects: { good: 'replaced', bad: 'kept' },
  own: true,
  setup: { recycle: 3 },
  shows: ({ verdict, needs }) => (verdict === 'replaced' ? { 'max-requests': switched(needs) } : {}),
  async run(i) {
    let first: number | undefined;
    for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(500)) {
      const id = i.id();
      await i.fetch(`/hello?id=${id}`, { seconds: 5 }).catch(() => undefined);
      const pid = i.log.of(id)[0]?.pid;
      first ??= pid;
      if (first !== undefined && pid !== undefined && pid !== first && !isAlive(first)) return { verdict: 'replaced' };
    }
    return { verdict: (await i.answers()) ? 'kept' : 'down' };
  },
});
