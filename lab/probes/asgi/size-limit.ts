import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

const mebibyte = 1 << 20;
const sizes = [65_536, mebibyte, mebibyte + 1, 16 * mebibyte, 16 * mebibyte + 1];

// Messages of growing size, each on a connection of its own, until one is not taken. RFC 6455 section 7.4.1 has the code 1009 for it.
export default defineProbe({
  verdicts: ['says-1009', 'cuts', 'all-taken', 'refused'],
  expects: { good: 'says-1009', bad: 'refused' },
  app: 'asgi',
  own: true,
  async run(i) {
    let largestBytes = 0;
    for (const size of sizes) {
      const client = await WebSocketClient.open(i, `/websocket?id=${i.id()}`);
      if (client.status !== 101) return { verdict: 'refused' };
      client.send(Buffer.alloc(size));
      const message = await client.next(12);
      const end = message === undefined ? await client.closed(1) : undefined;
      client.close();
      if (message?.length !== size) return { verdict: end?.code === 1009 ? 'says-1009' : 'cuts', numbers: { largestBytes } };
      largestBytes = size;
    }
    return { verdict: 'all-taken', numbers: { largestBytes } };
  },
});
