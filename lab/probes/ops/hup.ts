import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGHUP', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'finished-reloads', bad: 'cut-dies' });
