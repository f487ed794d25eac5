import { defineProbe } from '../../probe.ts';
import { hang, hungVerdicts } from '../../wire/hung.ts';

// A request inside a call that gives nothing else a turn, as in an extension module: no event loop, no greenlet runs beside it.
export default defineProbe({
  verdicts: hungVerdicts,
  expects: { good: 'ended', bad: 'left-alone' },
  own: true,
  // Nothing seen in our time says nothing of a longer limit.
  shows: ({ verdict, numbers }) => ({
    ...(verdict !== 'client-only' && { 'request-timeout': { level: verdict === 'ended' ? 'yes' : 'no' } }),
    ...(verdict !== 'left-alone' && { 'request-timeout-default': { value: (numbers['clientSeconds'] ?? numbers['codeSeconds'])! } }),
  }),
  routes: ['hang'],
  run: (i) => hang(i, '/hang?block=1&s=300', i.patience),
});
