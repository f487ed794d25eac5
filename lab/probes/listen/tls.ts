import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// Certificate and key are the laboratory's own, RSA 2048.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { tls: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ tls: verdict === 'served' ? given(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: await askHello(i) }),
});
