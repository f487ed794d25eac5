import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGTERM', { routes: ['marker'] }, { good: 'stops', bad: 'dies' });
