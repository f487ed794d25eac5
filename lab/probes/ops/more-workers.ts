import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, NotOffered } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';

// SIGTTIN and SIGTTOU are no part of any standard: where a server documents them, one asks for a worker more, the other for one less.
export default defineProbe({
  verdicts: ['both', 'only-more', 'only-fewer', 'neither'],
  expects: { good: 'both', bad: 'neither' },
  own: true,
  shows: ({ verdict }) => ({ 'scale-at-runtime': { level: verdict === 'both' ? 'yes' : verdict === 'neither' ? 'no' : 'partial' } }),
  async run(i) {
    if (!i.launch.signals?.includes('SIGTTIN') || !i.launch.signals.includes('SIGTTOU')) throw new NotOffered('SIGTTIN and SIGTTOU are not documented');
    const count = i.processes().length;
    i.signal('SIGTTIN');
    const isMore = await becomes(i, count + 1);
    i.signal('SIGTTOU');
    const isFewer = await becomes(i, isMore ? count : count - 1);
    return { verdict: isMore ? (isFewer ? 'both' : 'only-more') : isFewer ? 'only-fewer' : 'neither' };
  },
});

async function becomes(i: Instance, count: number): Promise<boolean> {
  for (const until = performance.now() + 5000; i.processes().length !== count && performance.now() < until;) await sleep(100);
  i.note(`${i.processes().length} processes`);
  return i.processes().length === count && (await i.answers());
}
