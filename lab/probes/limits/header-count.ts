import { defineProbe } from '../../probe.ts';
import { mostFields } from '../../wire/sizes.ts';

// RFC 6585 section 5: 431 tells that there are too many fields, or too large ones.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  routes: ['sizes'],
  async run(i) {
    const { size, refusal } = await mostFields(i);
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { tried: size } };
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { fields: size, status: refusal } };
  },
});
