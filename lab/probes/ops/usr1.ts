import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGUSR1', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'finished-runs-on', bad: 'cut-dies' });
