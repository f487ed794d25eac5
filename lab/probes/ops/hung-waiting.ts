import { defineProbe, switched } from '../../probe.ts';
import { hang, hungVerdicts } from '../../wire/hung.ts';

// The same as time-hung-waiting, with the server's own time-out set to four seconds.
export default defineProbe({
  verdicts: hungVerdicts,
  expects: { good: 'ended', bad: 'left-alone' },
  own: true,
  setup: { timeout: 4 },
  shows: ({ verdict, needs }) => (verdict === 'ended' ? { 'request-timeout': switched(needs) } : {}),
  routes: ['hang'],
  run: (i) => hang(i, '/hang?s=120', 30),
});
