import { defineProbe } from '../../probe.ts';
import { deathVerdicts, exitWith } from '../../wire/death.ts';

// The process ends itself with status 1, as a library that calls exit() does. SIGKILL decides whether the dead are replaced; a status may mean something to a server.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  routes: ['exit'],
  run: async (i) => ({ verdict: await exitWith(i, 1) }),
});
