import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The loopback address of IPv6.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { ipv6: true },
  own: true,
  mayFail: true,
  run: async (i) => ({ verdict: await askHello(i) }),
});
