import { defineProbe } from '../../probe.ts';

// PEP 3333: an application calls start_response before its first piece is sent. One that never does has no status to send.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['error', 'closes', 'answers', 'headless', 'stalls'],
  expects: { good: 'error', bad: 'closes' },
  routes: ['start_response'],
  async run(i) {
    const response = await i.fetch(`/start_response?how=never&id=${i.id()}`, { seconds: 5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (response.status) return { verdict: 'answers', numbers: { status: response.status } };
    if (response.ended === 'malformed') return { verdict: 'headless' };
    return { verdict: response.ended === 'silent' ? 'stalls' : 'closes' };
  },
});
