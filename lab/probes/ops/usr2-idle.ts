import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGUSR2', { routes: ['marker'] }, { good: 'beside', bad: 'dies' });
