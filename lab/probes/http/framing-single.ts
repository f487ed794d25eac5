import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// PEP 3333, "Handling the Content-Length Header": a body of one piece is as long as that piece, so a server may say so.
export default defineProbe({
  verdicts: ['length', 'chunked', 'close', 'broken'],
  expects: { good: 'length', bad: 'close' },
  routes: ['single'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/single?id=${i.id()}`));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || response.body.toString() !== 'one piece\n' || response.framing === 'none') return { verdict: 'broken' };
    // Without a length only the end of the connection ends it; a server that then keeps it open leaves the client waiting.
    return { verdict: response.ended === 'complete' ? response.framing : 'broken' };
  },
});
