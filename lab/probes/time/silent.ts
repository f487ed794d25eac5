import { defineProbe } from '../../probe.ts';
import { patienceVerdicts, patienceWith } from '../../wire/patience.ts';

// A connection on which the client never says a word.
export default defineProbe({
  verdicts: patienceVerdicts,
  expects: { good: 'closes', bad: 'stays-open' },
  own: true,
  run: async (i) => patienceWith(i, await i.connect()),
});
