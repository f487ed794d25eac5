import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGINT', '/marker', { good: 'stops', bad: 'dies' });
