import { defineProbe, switched } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

// The same, of a launch with four threads.
export default defineProbe({
  verdicts: ['several', 'one'],
  expects: { good: 'several', bad: 'one' },
  own: true,
  setup: { threads: 4 },
  app: 'wsgi',
  shows: ({ verdict, needs }) => (verdict === 'several' ? { threads: switched(needs === 'host' ? undefined : needs) } : {}),
  routes: ['sleep'],
  async run(i) {
    const { threads } = await overlap(i, '/sleep?s=1', 8);
    return { verdict: threads > 1 ? 'several' : 'one' };
  },
});
