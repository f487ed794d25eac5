import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGUSR1', { target: '/sleep?s=4', marker: '/marker' }, { good: 'finished-runs-on', bad: 'cut-dies' });
