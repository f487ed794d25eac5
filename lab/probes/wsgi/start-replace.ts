import { defineProbe } from '../../probe.ts';

// PEP 3333, "The start_response() Callable": called again with exc_info before any output, it replaces status and headers.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['replaced', 'both', 'first-kept', 'raises'],
  expects: { good: 'replaced', bad: 'first-kept' },
  routes: ['start_response'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/start_response?how=replace&id=${id}`);
    if (i.log.of(id, 'raised').length) return { verdict: 'raises' };
    if (!i.log.of(id, 'accepted').length) throw new Error('the application did not get to its second call');
    if (response.status !== 503) return { verdict: 'first-kept' };
    return { verdict: response.header('x-call') === 'second' ? 'replaced' : 'both' };
  },
});
