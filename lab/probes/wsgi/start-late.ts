import { defineProbe } from '../../probe.ts';

// PEP 3333, "The start_response() Callable": called with exc_info after output has begun, it raises that error again, so that
// the application stops.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['raises', 'accepts'],
  expects: { good: 'raises', bad: 'accepts' },
  routes: ['start_response'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/start_response?how=late&id=${id}`, { seconds: 4 });
    if (i.log.of(id, 'raised').length) return { verdict: 'raises' };
    if (!i.log.of(id, 'accepted').length) throw new Error('the application did not get to its second call');
    return { verdict: 'accepts' };
  },
});
