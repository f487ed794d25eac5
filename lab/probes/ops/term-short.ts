import { busySignal } from '../../wire/signals.ts';

// The same with a request of a second and a half: a server whose patience is shorter than the four seconds of ops-term still lets this one finish.
export default busySignal(
  'SIGTERM',
  { target: '/sleep?s=1.5', routes: ['marker', 'sleep'] },
  { good: 'finished-stops', bad: 'cut-dies' },
  { shows: (verdict) => ({ 'graceful-shutdown': { level: verdict === 'finished-stops' || verdict === 'finished-dies' ? 'yes' : 'no' } }) },
);
