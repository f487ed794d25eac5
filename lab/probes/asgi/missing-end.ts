import { defineProbe } from '../../probe.ts';

// The application returns after a part with more_body. A client must not take that for a whole response (RFC 9112 section 8).
export default defineProbe({
  verdicts: ['cut', 'completed', 'left-open'],
  expects: { good: 'cut', bad: 'completed' },
  app: 'asgi',
  routes: ['unfinished'],
  async run(i) {
    const { ended, status } = await i.fetch(`/unfinished?at=body&id=${i.id()}`, { seconds: 8 });
    if (ended === 'silent') return { verdict: 'left-open' };
    return { verdict: status === 200 && ended === 'complete' ? 'completed' : 'cut' };
  },
});
