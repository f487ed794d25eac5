import { defineProbe } from '../../probe.ts';

// RFC 9110 section 15.6.1: the application raises before it has begun a response. A page that shows the error tells strangers
// about the code.
export default defineProbe({
  verdicts: ['error', 'error-with-details', 'closes', 'other'],
  expects: { good: 'error', bad: 'closes' },
  own: true,
  routes: ['error'],
  async run(i) {
    const response = await i.fetch(`/error?where=before&id=${i.id()}`, { seconds: 5 });
    if (response.status >= 500)
      return { verdict: /RuntimeError|Traceback|before (start_response|the response)/.test(response.body.toString()) ? 'error-with-details' : 'error' };
    return { verdict: response.status === 0 && response.ended !== 'silent' ? 'closes' : 'other' };
  },
});
