import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGQUIT', '/marker', { good: 'stops', bad: 'runs-on' });
