import { defineProbe } from '../../probe.ts';
import { deathVerdicts, exitWith } from '../../wire/death.ts';

// The same with status 3, which some servers take for a worker that could not start.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  routes: ['exit'],
  run: async (i) => ({ verdict: await exitWith(i, 3) }),
});
