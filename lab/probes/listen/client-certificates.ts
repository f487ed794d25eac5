import { defineProbe, given } from '../../probe.ts';
import { labIdentity } from '../../runner/context.ts';
import type { TlsOptions } from '../../wire/connection.ts';
import { askHello } from '../../wire/served.ts';

// The authority is the laboratory's own certificate, which is also the client's. A server that asks for it after the handshake
// (RFC 8446 section 4.6.2) fails with clients that do not know this, such as browsers; TLS 1.2 has renegotiation for it.
export default defineProbe({
  verdicts: ['required', 'only-tls-1-2', 'not-required', 'refused'],
  expects: { good: 'required', bad: 'refused' },
  setup: { tls: true, clientCertificates: true },
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({
    'client-certificates': verdict === 'required' ? given(needs) : { level: verdict === 'only-tls-1-2' ? 'partial' : 'no' },
  }),
  async run(i) {
    const isServed = async (note: string, tls: TlsOptions) => {
      i.note(note);
      return (await askHello(i, { tls })) === 'served';
    };
    const isRequired = async (versions: TlsOptions) =>
      (await isServed('with a certificate', { ...labIdentity(), ...versions })) && !(await isServed('without a certificate', versions));
    if (await isRequired({})) return { verdict: 'required' };
    if (await isServed('without a certificate', {})) return { verdict: 'not-required' };
    return { verdict: (await isRequired({ maxVersion: 'TLSv1.2' })) ? 'only-tls-1-2' : 'refused' };
  },
});
