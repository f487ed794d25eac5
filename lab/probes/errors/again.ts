import { defineProbe } from '../../probe.ts';

// An error in the middle of one response must not change how the next error is answered. Where it does, one client decides what
// another one gets, so the result is withheld until it is public.
export default defineProbe({
  verdicts: ['error', 'closes', 'other', 'stalls'],
  expects: { good: 'error', bad: 'closes' },
  own: true,
  sensitive: true,
  routes: ['error'],
  async run(i) {
    await i.fetch(`/error?where=middle&id=${i.id()}`, { seconds: 3 });
    const response = await i.fetch(`/error?where=before&id=${i.id()}`, { seconds: 5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (response.status) return { verdict: 'other', numbers: { status: response.status } };
    return { verdict: response.ended === 'silent' ? 'stalls' : 'closes' };
  },
});
