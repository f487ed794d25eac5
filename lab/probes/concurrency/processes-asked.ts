import { defineProbe, switched } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

// The same, of a launch with two worker processes.
export default defineProbe({
  verdicts: ['several', 'one'],
  expects: { good: 'several', bad: 'one' },
  own: true,
  setup: { workers: 2 },
  shows: ({ verdict, needs }) => (verdict === 'several' ? { 'worker-processes': switched(needs) } : {}),
  async run(i) {
    const { processes } = await overlap(i, '/sleep?s=1', 8);
    return { verdict: processes > 1 ? 'several' : 'one' };
  },
});
