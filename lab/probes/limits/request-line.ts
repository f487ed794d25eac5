import { defineProbe } from '../../probe.ts';
import { askSizes, largest } from '../../wire/sizes.ts';

// RFC 9112 section 3: at least 8000 octets are recommended. The query grows; all of it must reach the application.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'request-line-limit': { value: numbers['bytes']! } }),
  routes: ['sizes'],
  async run(i) {
    const { size, refusal } = await largest(128, 1 << 20, 1, (line) => askSizes(i, { line }));
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    // One server closes a little above its limit, and far above it calls the application without the query.
    const { status } = await askSizes(i, { line: Math.round(size * 1.5) });
    return { verdict: refusal === 200 || status === 200 ? 'dropped' : 'limited', numbers: { bytes: size, status: refusal } };
  },
});
