import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGUSR2', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'finished-beside', bad: 'cut-dies' });
