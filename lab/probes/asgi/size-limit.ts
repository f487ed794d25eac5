import { defineProbe, type Answer } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

const mebibyte = 1 << 20;
const sizes = [65_536, mebibyte, mebibyte + 1, 16 * mebibyte, 16 * mebibyte + 1];

// Messages of growing size, each on a connection of its own, until one does not come back. RFC 6455
// section 7.4.1 has the code 1009 for it, which a reset of the connection may overtake.
export default defineProbe({
  verdicts: ['limited', 'all-taken', 'refused'],
  expects: { good: 'limited', bad: 'refused' },
  app: 'asgi',
  own: true,
  // Only where the next size is one byte more is the largest that came back the limit.
  shows: ({ numbers: { largestBytes } }): Record<string, Answer> =>
    largestBytes === mebibyte || largestBytes === 16 * mebibyte ? { 'websocket-message-limit': { value: largestBytes } } : {},
  routes: ['websocket'],
  async run(i) {
    let largestBytes = 0;
    for (const size of sizes) {
      const client = await WebSocketClient.open(i, `/websocket?id=${i.id()}`);
      if (client.status !== 101) return { verdict: 'refused' };
      client.send(Buffer.alloc(size));
      const message = await client.next(30);
      client.close();
      if (message?.length !== size) return { verdict: 'limited', numbers: { largestBytes } };
      largestBytes = size;
    }
    return { verdict: 'all-taken', numbers: { largestBytes } };
  },
});
