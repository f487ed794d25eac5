import { busySignal } from '../../wire/signals.ts';

// What Apache calls graceful-stop; nobody else documents an end by it.
export default busySignal('SIGWINCH', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'finished-stops', bad: 'finished-runs-on' });
