import { defineProbe, switched } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// LISTEN_FDS=1 and LISTEN_PID, descriptor 3 is a TCP socket of IPv4: sd_listen_fds(3). A server that has no option for it is handed the socket
// all the same, on another port than its own.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed', 'ignored'],
  expects: { good: 'served', bad: 'closed' },
  setup: { systemd: true },
  fallback: { unasked: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'systemd-activation': verdict === 'served' ? switched(needs) : { level: 'no' } }),
  async run(i) {
    if (!i.handedOver) return { verdict: await askHello(i) };
    if ((await askHello(i)) !== 'served') throw new Error('the server does not answer on its own port');
    return { verdict: (await askHello(i, { to: i.handedOver })) === 'served' ? 'served' : 'ignored' };
  },
});
