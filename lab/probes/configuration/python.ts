import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The port stands in the program and nowhere else, so a server that answers there was started by it.
export default defineProbe({
  verdicts: ['started', 'not-started'],
  expects: { good: 'started', bad: 'not-started' },
  setup: { pythonApi: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'python-api': verdict === 'started' ? given(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: (await askHello(i)) === 'served' ? 'started' : 'not-started' }),
});
