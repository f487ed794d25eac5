import { defineProbe } from '../../probe.ts';
import { overlap } from '../../wire/overlap.ts';

// Do eight requests at once run in several threads of one process? Not asked of ASGI, where a coroutine never runs in a thread of its own.
export default defineProbe({
  verdicts: ['several', 'one'],
  expects: { good: 'several', bad: 'one' },
  own: true,
  app: 'wsgi',
  shows: ({ verdict }) => ({ threads: { level: verdict === 'several' ? 'yes' : 'no' } }),
  routes: ['sleep'],
  async run(i) {
    const { threads } = await overlap(i, '/sleep?s=1', 8);
    return { verdict: threads > 1 ? 'several' : 'one' };
  },
});
