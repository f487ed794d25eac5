import { defineProbe } from '../../probe.ts';

// The application has named its status and headers and raises before its first piece of body: PEP 3333 lets the server send
// nothing until then, so that an error can still be told; ASGI allows the same.
export default defineProbe({
  verdicts: ['error', 'closes', 'cut', 'looks-complete', 'stalls'],
  expects: { good: 'error', bad: 'closes' },
  own: true,
  routes: ['error'],
  async run(i) {
    const response = await i.fetch(`/error?where=after&id=${i.id()}`, { seconds: 5 });
    if (response.status >= 500) return { verdict: 'error', numbers: { status: response.status } };
    if (response.ended === 'silent') return { verdict: 'stalls' };
    if (!response.status) return { verdict: 'closes' };
    return { verdict: response.ended === 'complete' ? 'looks-complete' : 'cut' };
  },
});
