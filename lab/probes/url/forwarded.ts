import { defineProbe, switched } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

const forged = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'https' };

// Told to trust 127.0.0.1, what does the server take from it, and what from 127.0.0.2, which nobody told it to trust?
export default defineProbe({
  verdicts: ['checked', 'address-checked', 'scheme-checked', 'unchecked', 'address-unchecked', 'scheme-unchecked', 'ignored'],
  expects: { good: 'checked', bad: 'scheme-unchecked' },
  setup: { trust: '127.0.0.1' },
  fallback: {},
  own: true,
  shows: ({ verdict, needs }) => ({ 'proxy-headers': verdict === 'checked' ? switched(needs) : { level: verdict === 'ignored' ? 'no' : 'partial' } }),
  async run(i) {
    const taken = async (from: string) => {
      const given = givenOf(await i.fetch(`/echo?id=${i.id()}`, { from, headers: forged }));
      if (!given) throw new Error(`the request from ${from} was not answered by the application: read the transcript`);
      return { address: given.client === forged['X-Forwarded-For'], scheme: given.scheme === 'https' };
    };
    const trusted = await taken('127.0.0.1');
    const other = await taken('127.0.0.2');
    const suffix = other.address || other.scheme ? 'unchecked' : 'checked';
    if (trusted.address && trusted.scheme) return { verdict: suffix };
    return { verdict: trusted.address ? `address-${suffix}` : trusted.scheme ? `scheme-${suffix}` : 'ignored' };
  },
});
