import { defineProbe, switched } from '../../probe.ts';
import { askThrough } from '../../wire/gateway.ts';

// What nginx sends with uwsgi_pass. Where nothing switches it on, the plain port is asked.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed', 'waits'],
  expects: { good: 'closed', bad: 'waits' },
  setup: { gateway: 'uwsgi' },
  fallback: {},
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'uwsgi-protocol': verdict === 'served' ? switched(needs) : { level: 'no' } }),
  run: async (i) => ({ verdict: await askThrough('uwsgi', i) }),
});
