import { busySignal } from '../../wire/signals.ts';

export default busySignal('SIGQUIT', { target: '/sleep?s=4', routes: ['marker', 'sleep'] }, { good: 'cut-stops', bad: 'finished-runs-on' });
