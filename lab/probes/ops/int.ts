import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGINT', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'finished-stops', bad: 'cut-dies' });
