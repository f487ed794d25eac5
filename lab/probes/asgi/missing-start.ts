import { defineProbe } from '../../probe.ts';

// The application returns without any event.
export default defineProbe({
  verdicts: ['error-response', 'closed', 'left-open', 'success-response'],
  expects: { good: 'error-response', bad: 'closed' },
  app: 'asgi',
  routes: ['unfinished'],
  async run(i) {
    const { ended, status } = await i.fetch(`/unfinished?at=start&id=${i.id()}`, { seconds: 8 });
    if (status) return { verdict: status >= 500 ? 'error-response' : 'success-response', numbers: { status } };
    return { verdict: ended === 'silent' ? 'left-open' : 'closed' };
  },
});
