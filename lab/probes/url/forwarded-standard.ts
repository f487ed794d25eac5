import { defineProbe } from '../../probe.ts';
import { forged, takenFromPeers, trustVerdicts } from '../../wire/trusted.ts';

// The same with the one field that a standard defines (RFC 7239), which hardly anybody reads.
export default defineProbe({
  verdicts: trustVerdicts,
  expects: { good: 'checked', bad: 'ignored' },
  setup: { trust: '127.0.0.1', forwarded: true },
  fallback: {},
  own: true,
  routes: ['echo'],
  run: async (i) => ({ verdict: await takenFromPeers(i, { Forwarded: `for=${forged.address};proto=${forged.scheme}` }) }),
});
