import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGTERM', '/marker', { good: 'stops', bad: 'dies' });
