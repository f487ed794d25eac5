import { defineProbe } from '../../probe.ts';

// PEP 3333, "The start_response() Callable": a second call without exc_info is an error of the application, and fatal.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['raises', 'takes-second', 'takes-first', 'takes-both'],
  expects: { good: 'raises', bad: 'takes-first' },
  routes: ['start_response'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/start_response?how=twice&id=${id}`);
    if (i.log.of(id, 'raised').length) return { verdict: 'raises' };
    if (!i.log.of(id, 'accepted').length) throw new Error('the application did not get to its second call');
    const calls = response.headers.filter(([name]) => name.toLowerCase() === 'x-call').map(([, value]) => value);
    return { verdict: calls.length > 1 ? 'takes-both' : calls[0] === 'second' ? 'takes-second' : 'takes-first' };
  },
});
