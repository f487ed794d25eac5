import { defineProbe } from '../../probe.ts';
import { askSizes, largest, largestField, mostFields, statusesAbove } from '../../wire/sizes.ts';

const host = 'Host: localhost\r\n'.length;

/** Lines of these bytes together, each as long as it may be. */
function lines(bytes: number, longest: number): string[] {
  const count = Math.ceil(bytes / (longest + 2));
  return Array.from({ length: count }, (_, number) => `X-${number}: `.padEnd(number ? longest : bytes - (count - 1) * (longest + 2) - 2, 'a'));
}

// RFC 6585 section 5. As few fields as the largest one allows, because a limit of their number is another one.
export default defineProbe({
  verdicts: ['limited', 'dropped', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  own: true,
  shows: ({ verdict, numbers }) => (verdict === 'no-limit-found' ? {} : { 'header-total-limit': { value: numbers['bytes']! } }),
  routes: ['sizes'],
  async run(i) {
    const [field, count] = [await largestField(i), await mostFields(i)];
    const longest = Math.min(field.size, 65_534);
    const end = Math.min(8 << 20, (longest + 2) * count.size);
    const ask = (bytes: number) => askSizes(i, { fields: lines(bytes, longest) });
    const found = await largest(512, end, 8, ask);
    const { size, refusal } = found;
    if (refusal === undefined) return { verdict: 'no-limit-found', numbers: { triedBytes: size + host } };
    return { verdict: refusal === 200 ? 'dropped' : 'limited', numbers: { bytes: size + host, status: refusal, ...(await statusesAbove(found, ask)) } };
  },
});
