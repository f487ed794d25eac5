import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGQUIT', { routes: ['marker'] }, { good: 'stops', bad: 'runs-on' });
