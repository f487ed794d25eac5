import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGUSR2', '/marker', { good: 'beside', bad: 'dies' });
