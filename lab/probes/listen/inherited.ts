import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The parent has opened the socket; the server gets it as descriptor 3.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { inherited: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'inherited-socket': verdict === 'served' ? given(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: await askHello(i) }),
});
