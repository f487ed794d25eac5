import { defineProbe } from '../../probe.ts';
import { askField, largestField, statusesAbove } from '../../wire/sizes.ts';

// RFC 9110 section 5.4: no limit is defined; a field that is too large is refused with 4xx, never dropped.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'header-field-limit': { value: numbers['bytes']! } }),
  routes: ['sizes'],
  async run(i) {
    const found = await largestField(i);
    const { size, refusal } = found;
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    const above = await statusesAbove(found, (bytes) => askField(i, bytes));
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { bytes: size, status: refusal, ...above } };
  },
});
