import { defineProbe } from '../../probe.ts';

// PEP 3333, "Unicode Issues": pieces of the body are bytes. A server that takes text guesses its encoding.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['error', 'cut', 'empty', 'encoded', 'closes'],
  expects: { good: 'error', bad: 'closes' },
  routes: ['text'],
  async run(i) {
    const response = await i.fetch(`/text?id=${i.id()}`, { seconds: 5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (!response.status) return { verdict: 'closes' };
    if (response.body.toString() === 'text\n') return { verdict: 'encoded' };
    return { verdict: response.ended === 'complete' ? 'empty' : 'cut' };
  },
});
