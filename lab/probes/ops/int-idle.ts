import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGINT', { routes: ['marker'] }, { good: 'stops', bad: 'dies' });
