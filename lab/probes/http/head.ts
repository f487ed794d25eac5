import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9110 section 9.3.2: no content follows the answer to HEAD, whatever the application returns. Asked with a body of
// known length and with one without, where the last chunk alone would be content too.
export default defineProbe({
  verdicts: ['no-body', 'body-of-stream', 'body', 'refused'],
  expects: { good: 'no-body', bad: 'body' },
  sensitive: true,
  routes: ['stream'],
  async run(i) {
    const bytesAfter = async (target: string) => {
      const connection = await i.connect();
      connection.send(requestBytes(`${target}id=${i.id()}`, { method: 'HEAD', headers: { Connection: 'close' } }));
      const response = await connection.response({ method: 'HEAD', seconds: 5 });
      return response.status === 200 ? (await connection.rest(2)).length : undefined;
    };
    const known = await bytesAfter('/hello?');
    const stream = await bytesAfter('/stream?n=2&');
    if (known === undefined || stream === undefined) return { verdict: 'refused' };
    return { verdict: known > 0 ? 'body' : stream > 0 ? 'body-of-stream' : 'no-body' };
  },
});
