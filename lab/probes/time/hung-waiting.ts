import { defineProbe } from '../../probe.ts';
import { hang, hungVerdicts } from '../../wire/hung.ts';

// A request that waits for something that never comes, as for a database: its thread, greenlet or coroutine sleeps.
export default defineProbe({
  verdicts: hungVerdicts,
  expects: { good: 'ended', bad: 'left-alone' },
  own: true,
  shows: ({ verdict }) => (verdict === 'client-only' ? {} : { 'request-timeout': { level: verdict === 'ended' ? 'yes' : 'no' } }),
  routes: ['hang'],
  run: (i) => hang(i, '/hang?s=300', i.patience),
});
