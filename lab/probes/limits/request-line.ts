import { defineProbe } from '../../probe.ts';
import { askSizes, largest, statusesAbove } from '../../wire/sizes.ts';

// RFC 9112 section 3: at least 8000 octets are recommended. The query grows; all of it must reach the application.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'request-line-limit': { value: numbers['bytes']! } }),
  routes: ['sizes'],
  async run(i) {
    const ask = (line: number) => askSizes(i, { line });
    const found = await largest(128, 1 << 20, 1, ask);
    const { size, refusal } = found;
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    // One server closes a little above its limit, and far above it calls the application without the query.
    const above = await statusesAbove(found, ask);
    const isDropped = [refusal, ...Object.values(above)].includes(200);
    return { verdict: isDropped ? 'dropped' : 'limited', numbers: { bytes: size, status: refusal, ...above } };
  },
});
