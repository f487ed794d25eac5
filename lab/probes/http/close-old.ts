import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3: an HTTP/1.0 client that does not ask for keep-alive reads until the connection closes.
export default defineProbe({
  verdicts: ['closes', 'stays-open'],
  expects: { good: 'closes', bad: 'stays-open' },
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/hello?id=${i.id()}`, { version: '1.0' }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200) throw new Error(`the request was answered ${response.status || response.ended}`);
    return { verdict: (await connection.closed(1.5)) === 'open' ? 'stays-open' : 'closes' };
  },
});
