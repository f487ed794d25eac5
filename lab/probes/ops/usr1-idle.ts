import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGUSR1', { routes: ['marker'] }, { good: 'runs-on', bad: 'dies' });
