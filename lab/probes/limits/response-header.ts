import { defineProbe } from '../../probe.ts';
import { largest, statusesAbove } from '../../wire/sizes.ts';

// RFC 9110 section 5.4: no limit is defined. Session cookies and policies grow; what a gateway cannot pass on becomes its own error.
export default defineProbe({
  verdicts: ['limited', 'cut', 'no-limit-found'],
  expects: { good: 'no-limit-found', bad: 'limited' },
  own: true,
  shows: ({ verdict, numbers }) => ({ 'response-header-limit': { value: verdict === 'no-limit-found' ? 'unlimited' : numbers['bytes']! } }),
  routes: ['large_header'],
  async run(i) {
    const ask = async (bytes: number) => {
      const value = bytes - 'X-Large: '.length;
      const response = await i.fetch(`/large_header?size=${value}&id=${i.id()}`, { seconds: 5 });
      const isWhole = response.status === 200 && response.header('x-large')?.length === value && response.body.toString() === 'hello\n';
      return { isWhole, status: response.status };
    };
    const { isWhole, status } = await ask(40_000);
    i.measure('answer with a field of 40,000 bytes', isWhole ? 'whole' : `not whole, status ${status}`);
    const found = await largest(1024, 1 << 19, 1, ask);
    const { size, refusal } = found;
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size } };
    // One server closes a little above its limit, and far above it sends a part of the field.
    const above = await statusesAbove(found, ask);
    const isCut = [refusal, ...Object.values(above)].includes(200);
    return { verdict: isCut ? 'cut' : 'limited', numbers: { bytes: size, status: refusal, ...above } };
  },
});
