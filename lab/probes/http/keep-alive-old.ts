import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3: an HTTP/1.0 connection persists where the client asks for keep-alive and the server grants it.
export default defineProbe({
  verdicts: ['kept', 'closed', 'unanswered'],
  expects: { good: 'kept', bad: 'unanswered' },
  async run(i) {
    const connection = await i.connect();
    const ask = () => {
      connection.send(requestBytes(`/hello?id=${i.id()}`, { version: '1.0', headers: { Connection: 'keep-alive' } }));
      return connection.response({ seconds: 3 });
    };
    if ((await ask()).status !== 200) throw new Error('the first request was not answered with 200');
    const second = await ask();
    if (second.status === 200) return { verdict: 'kept' };
    return { verdict: second.ended === 'silent' ? 'unanswered' : 'closed' };
  },
});
