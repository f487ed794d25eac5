import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9110 section 10.1.1: a server that answers without the body sends the final status instead of 100, and the client
// saves the upload.
export default defineProbe({
  verdicts: ['final-only', 'continues-first', 'continues-afterwards', 'waits', 'refuses'],
  expects: { good: 'final-only', bad: 'waits' },
  async run(i) {
    const connection = await i.connect();
    const headers = { Expect: '100-continue', 'Content-Length': '100000' };
    connection.send(requestBytes(`/hello?id=${i.id()}`, { method: 'POST', headers }));
    const response = await connection.response({ seconds: 4 });
    if (response.status === 0) return { verdict: response.interim.length ? 'continues-first' : 'waits' };
    if (response.status !== 200) return { verdict: 'refuses' };
    if (response.interim.length) return { verdict: 'continues-first' };
    return { verdict: (await connection.rest(1)).toString('latin1').startsWith('HTTP/1.1 100') ? 'continues-afterwards' : 'final-only' };
  },
});
