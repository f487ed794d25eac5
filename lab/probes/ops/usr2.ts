import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGUSR2', { target: '/sleep?s=4', marker: '/marker' }, { good: 'finished-beside', bad: 'cut-dies' });
