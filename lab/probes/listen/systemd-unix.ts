import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The same with a Unix socket. That it works says nothing of other sockets; that it does not, where they are taken at all, is a gap.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed'],
  expects: { good: 'served', bad: 'closed' },
  setup: { systemd: true, unix: true },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => (verdict === 'served' ? {} : { 'systemd-activation': { level: 'partial' } }),
  run: async (i) => ({ verdict: await askHello(i) }),
});
