import { defineProbe } from '../../probe.ts';
import { largestField } from '../../wire/sizes.ts';

// RFC 9110 section 5.4: no limit is defined; a field that is too large is refused with 4xx, never dropped.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'header-field-limit': { value: numbers['bytes']! } }),
  routes: ['sizes'],
  async run(i) {
    const { size, refusal } = await largestField(i);
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { bytes: size, status: refusal } };
  },
});
