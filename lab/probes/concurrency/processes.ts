import { defineProbe } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

// Many short requests at once, of a launch with two worker processes where there is such a thing, else as documented: one process
// of a multi-threaded server would take the few that a smaller load has.
export default defineProbe({
  verdicts: ['several-when-asked', 'several', 'one'],
  expects: { good: 'several-when-asked', bad: 'one' },
  own: true,
  setup: { workers: 2 },
  fallback: {},
  shows: ({ verdict }) => ({ 'worker-processes': { level: verdict === 'several' ? 'yes' : verdict === 'one' ? 'no' : 'optional' } }),
  async run(i) {
    const { processes } = await overlap(i, '/sleep?s=0.3', 64);
    return { verdict: processes < 2 ? 'one' : i.setup.workers ? 'several-when-asked' : 'several' };
  },
});
