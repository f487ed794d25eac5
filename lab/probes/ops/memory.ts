import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';
import { isAlive } from '../../runner/processes.ts';

const seconds = 40;

// Told to replace a worker above 150 MiB, the server has one that takes 200; then a request every half second until another process answers and the first one is gone.
export default defineProbe({
  verdicts: ['replaced', 'denied', 'cut', 'kept', 'down'],
  expects: { good: 'replaced', bad: 'kept' },
  own: true,
  setup: { memory: 150 },
  // A process that is refused more memory, or loses the request with its life, is the partial kind.
  shows: ({ verdict, needs }) => {
    if (verdict === 'replaced') return { 'memory-recycling': switched(needs) };
    return verdict === 'denied' || verdict === 'cut' ? { 'memory-recycling': { level: 'partial' } } : {};
  },
  routes: ['grow'],
  async run(i) {
    const id = i.id();
    const { status } = await i.fetch(`/grow?mb=200&id=${id}`, { seconds: 20 });
    const pid = i.log.of(id)[0]?.pid;
    if (pid === undefined) throw new Error('/grow did not reach the application');
    if (status !== 200) return { verdict: status === 507 ? 'denied' : 'cut' };
    for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(500)) {
      const next = i.id();
      await i.fetch(`/hello?id=${next}`, { seconds: 5 }).catch(() => undefined);
      if (i.log.of(next).some((line) => line.pid !== pid) && !isAlive(pid)) return { verdict: 'replaced' };
    }
    return { verdict: (await i.answers()) ? 'kept' : 'down' };
  },
});
