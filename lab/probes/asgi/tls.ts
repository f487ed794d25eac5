import { defineProbe, type Answer } from '../../probe.ts';
import { labIdentity } from '../../runner/context.ts';
import { requestBytes } from '../../wire/request.ts';
import { untilServed } from '../../wire/until-served.ts';

// ASGI, extension tls: the application sees the certificate that the client has shown.
export default defineProbe({
  verdicts: ['certificate', 'no-certificate', 'no-extension', 'refused'],
  expects: { good: 'certificate', bad: 'refused' },
  setup: { tls: true, clientCertificates: true },
  app: 'asgi',
  own: true,
  mayFail: true,
  shows: ({ verdict }): Record<string, Answer> =>
    verdict === 'refused' ? {} : { 'asgi-tls': { level: verdict === 'certificate' ? 'yes' : verdict === 'no-certificate' ? 'partial' : 'no' } },
  routes: ['echo'],
  async run(i) {
    await untilServed(i, { tls: labIdentity() });
    const connection = await i.connect({ tls: { ...labIdentity() } }).catch(() => undefined);
    if (!connection) return { verdict: 'refused' };
    connection.send(requestBytes(`/echo?id=${i.id()}`, { headers: { Connection: 'close' } }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200) throw new Error(`/echo was answered ${response.status || response.ended}`);
    const { scope } = JSON.parse(response.body.toString()) as { scope: { extensions?: Record<string, { client_cert_chain?: string[] }> | null } };
    const tls = scope.extensions?.['tls'];
    const count = tls?.client_cert_chain?.length ?? 0;
    i.note(tls ? `the extension tls has ${count} certificates` : `no extension tls among ${Object.keys(scope.extensions ?? {}).join(', ') || 'none'}`);
    if (!tls) return { verdict: 'no-extension' };
    return { verdict: count ? 'certificate' : 'no-certificate' };
  },
});
