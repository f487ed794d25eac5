import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The port stands in the environment and nowhere else, so a server that answers there has read it.
export default defineProbe({
  verdicts: ['read', 'not-read'],
  expects: { good: 'read', bad: 'not-read' },
  setup: { environment: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'env-config': verdict === 'read' ? given(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: (await askHello(i)) === 'served' ? 'read' : 'not-read' }),
});
