import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGUSR1', '/marker', { good: 'runs-on', bad: 'dies' });
