import { defineProbe, switched } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// LISTEN_FDS=1 and LISTEN_PID, descriptor 3 is a TCP socket of IPv4: sd_listen_fds(3).
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { systemd: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'systemd-activation': verdict === 'served' ? switched(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: await askHello(i) }),
});
