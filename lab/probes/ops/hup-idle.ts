import { idleSignal } from '../../wire/signals.ts';

export default idleSignal('SIGHUP', { routes: ['marker'] }, { good: 'reloads', bad: 'dies' });
