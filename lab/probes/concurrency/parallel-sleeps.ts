import { defineProbe } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

const requests = 24;

// 24 requests sleep for one second at the same time; the application's own log says how many were inside at once.
export default defineProbe({
  verdicts: ['one', 'several', 'all'],
  expects: { good: 'all', bad: 'one' },
  own: true,
  // All of them at once says nothing of the limit, which is higher.
  shows: ({ verdict, numbers }) => (verdict === 'all' ? {} : { 'default-parallel': { value: numbers['atOnce']! } }),
  routes: ['sleep'],
  async run(i) {
    const { atOnce } = await overlap(i, '/sleep?s=1', requests);
    return { verdict: atOnce === requests ? 'all' : atOnce > 1 ? 'several' : 'one', numbers: { atOnce } };
  },
});
