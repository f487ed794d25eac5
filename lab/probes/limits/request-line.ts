import { defineProbe } from '../../probe.ts';
import { askSizes, largest } from '../../wire/sizes.ts';

// RFC 9112 section 3: at least 8000 octets are recommended. The query grows; all of it must reach the application.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'request-line-limit': { value: numbers['bytes']! } }),
  async run(i) {
    const { size, refusal } = await largest(128, 1 << 20, 1, (line) => askSizes(i, { line }));
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { bytes: size, status: refusal } };
  },
});
