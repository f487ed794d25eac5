import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGHUP', '/marker', { good: 'reloads', bad: 'dies' });
