import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3: an HTTP/1.0 connection persists where the client asks for keep-alive and the server grants it. Connection
// options are case-insensitive (RFC 9110 section 7.6.1), yet one server knows only the spelling with capitals.
export default defineProbe({
  verdicts: ['kept', 'kept-with-capitals', 'closed', 'unanswered'],
  expects: { good: 'kept', bad: 'unanswered' },
  async run(i) {
    const askTwice = async (option: string) => {
      const connection = await i.connect();
      const ask = () => {
        connection.send(requestBytes(`/hello?id=${i.id()}`, { version: '1.0', headers: { Connection: option } }));
        return connection.response({ seconds: 3 });
      };
      if ((await ask()).status !== 200) throw new Error('the first request was not answered with 200');
      // Some servers close a moment after the response: what is sent meanwhile decides nothing.
      if ((await connection.closed(0.3)) !== 'open') return 'closed';
      const second = await ask();
      return second.status === 200 ? 'kept' : second.ended === 'silent' ? 'unanswered' : 'closed';
    };
    const first = await askTwice('keep-alive');
    if (first !== 'closed') return { verdict: first };
    return { verdict: (await askTwice('Keep-Alive')) === 'kept' ? 'kept-with-capitals' : 'closed' };
  },
});
