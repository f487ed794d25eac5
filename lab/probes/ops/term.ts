import { busySignal } from '../../wire/signals.ts';

// What container platforms and systemd do to stop a service. Sent to every server, documented or not, because they do not ask.
export default busySignal(
  'SIGTERM',
  { target: '/sleep?s=4', routes: ['marker', 'sleep'] },
  { good: 'finished-stops', bad: 'cut-dies' },
  { shows: (verdict) => ({ 'graceful-shutdown': { level: verdict === 'finished-stops' || verdict === 'finished-dies' ? 'yes' : 'no' } }) },
);
