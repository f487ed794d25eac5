import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9110 sections 8.6 and 15.3.5, RFC 9112 section 6.1: a 204 has no content, no Content-Length and no
// Transfer-Encoding, whatever the application returns.
export default defineProbe({
  verdicts: ['clean', 'framed', 'body', 'refused'],
  expects: { good: 'clean', bad: 'body' },
  sensitive: true,
  routes: ['status'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/status?code=204&body=content&id=${i.id()}`, { headers: { Connection: 'close' } }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 204) return { verdict: 'refused' };
    if ((await connection.rest(2)).length) return { verdict: 'body' };
    const isFramed = response.header('content-length') !== undefined || response.header('transfer-encoding') !== undefined;
    return { verdict: isFramed ? 'framed' : 'clean' };
  },
});
