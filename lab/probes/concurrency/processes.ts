import { defineProbe } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

// Do eight requests at once run in several processes?
export default defineProbe({
  verdicts: ['several', 'one'],
  expects: { good: 'several', bad: 'one' },
  own: true,
  shows: ({ verdict }) => ({ 'worker-processes': { level: verdict === 'several' ? 'yes' : 'no' } }),
  async run(i) {
    const { processes } = await overlap(i, '/sleep?s=1', 8);
    return { verdict: processes > 1 ? 'several' : 'one' };
  },
});
