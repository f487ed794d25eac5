import { defineProbe, switched } from '../../probe.ts';
import { forged, takenFromPeers, trustVerdicts } from '../../wire/trusted.ts';

// Told to trust 127.0.0.1, what does the server take from it, and what from 127.0.0.2, which nobody told it to trust?
export default defineProbe({
  verdicts: trustVerdicts,
  expects: { good: 'checked', bad: 'scheme-unchecked' },
  setup: { trust: '127.0.0.1' },
  fallback: {},
  own: true,
  shows: ({ verdict, needs }) => ({ 'proxy-headers': verdict === 'checked' ? switched(needs) : { level: verdict === 'ignored' ? 'no' : 'partial' } }),
  routes: ['echo'],
  run: async (i) => ({ verdict: await takenFromPeers(i, { 'X-Forwarded-For': forged.address, 'X-Forwarded-Proto': forged.scheme }) }),
});
