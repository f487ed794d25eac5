import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// A path in place of a port.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { unix: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'unix-socket': verdict === 'served' ? given(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: await askHello(i) }),
});
