import { defineProbe } from '../../probe.ts';
import { askFields, mostFields, statusesAbove } from '../../wire/sizes.ts';

// RFC 6585 section 5: 431 tells that there are too many fields, or too large ones.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  routes: ['sizes'],
  async run(i) {
    const found = await mostFields(i);
    const { size, refusal } = found;
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { tried: size } };
    const above = await statusesAbove(found, (count) => askFields(i, count));
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { fields: size, status: refusal, ...above } };
  },
});
