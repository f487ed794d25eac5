import type { Answer } from '../../probe.ts';
import { busySignal } from '../../wire/signals.ts';

// What container platforms and systemd do to stop a service. Sent to every server, documented or not, because they do not ask.
export default busySignal(
  'SIGTERM',
  { target: '/sleep?s=4', routes: ['marker', 'sleep'] },
  { good: 'finished-stops', bad: 'cut-dies' },
  // A request that is cut after less than four seconds says nothing of shorter ones: ops-term-short decides.
  {
    shows: (verdict): Record<string, Answer> => (verdict === 'finished-stops' || verdict === 'finished-dies' ? { 'graceful-shutdown': { level: 'yes' } } : {}),
  },
);
