import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGINT', { target: '/sleep?s=4', marker: '/marker' }, { good: 'finished-stops', bad: 'cut-dies' });
