import { defineProbe, given } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The authority is the laboratory's own certificate, which is also the client's.
export default defineProbe({
  verdicts: ['required', 'not-required', 'refused'],
  expects: { good: 'required', bad: 'refused' },
  setup: { tls: true, clientCertificates: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ 'client-certificates': verdict === 'required' ? given(needs) : { level: 'no' } }),
  async run(i) {
    i.note('with a certificate');
    const withOne = await askHello(i);
    i.note('without a certificate');
    const withNone = await askHello(i, { tls: {} });
    if (withOne !== 'served') return { verdict: 'refused' };
    return { verdict: withNone === 'served' ? 'not-required' : 'required' };
  },
});
