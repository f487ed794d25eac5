import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGHUP', { target: '/sleep?s=4', marker: '/marker' }, { good: 'finished-reloads', bad: 'cut-dies' });
