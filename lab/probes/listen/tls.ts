import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// Certificate and key are the laboratory's own, RSA 2048. A server that has no option for them is asked in TLS on its plain port.
export default defineProbe({
  verdicts: ['served', 'refused', 'closed', 'plain-only'],
  expects: { good: 'served', bad: 'closed' },
  setup: { tls: true },
  fallback: {},
  own: true,
  mayFail: true,
  shows({ verdict, needs }) {
    if (verdict === 'served') return { tls: given(needs) };
    return { tls: { level: 'no' }, ...(verdict === 'plain-only' && { 'client-certificates': { level: 'no' } }) };
  },
  async run(i) {
    const verdict = await askHello(i, { tls: {} });
    if (verdict === 'served' || i.setup.tls) return { verdict };
    return { verdict: (await askHello(i)) === 'served' ? 'plain-only' : verdict };
  },
});
