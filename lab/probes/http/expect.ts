import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9110 section 10.1.1: a client that says Expect: 100-continue waits for the 100 before it sends its body.
export default defineProbe({
  verdicts: ['continues', 'waits', 'refuses'],
  expects: { good: 'continues', bad: 'waits' },
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/echo?id=${id}`, { method: 'POST', headers: { Expect: '100-continue', 'Content-Length': '4', Connection: 'close' } }));
    const isInterim = (await connection.more(0, 3)) && connection.waiting.toString('latin1').startsWith('HTTP/1.1 100');
    if (!isInterim && connection.waiting.length) return { verdict: 'refuses' };
    connection.send('body');
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || i.log.of(id, 'body')[0]?.['body'] !== 'body') return { verdict: 'refuses' };
    return { verdict: isInterim ? 'continues' : 'waits' };
  },
});
