import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.6: who will not keep the connection after this response says close in it.
export default defineProbe({
  verdicts: ['says-close', 'closes', 'kept'],
  expects: { good: 'says-close', bad: 'kept' },
  setup: { keepAlive: 0 },
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/hello?id=${i.id()}`));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200) throw new Error(`the request was answered ${response.status || response.ended}`);
    const isClosed = (await connection.closed(2)) !== 'open';
    i.measure('Connection', response.header('connection') ?? 'none');
    i.measure('connection after 2 s', isClosed ? 'closed' : 'open');
    if (!isClosed) return { verdict: 'kept' };
    return { verdict: /\bclose\b/i.test(response.header('connection') ?? '') ? 'says-close' : 'closes' };
  },
});
