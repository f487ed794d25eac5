import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// RFC 7692: the client offers permessage-deflate.
export default defineProbe({
  verdicts: ['compressed', 'plain', 'refused'],
  expects: { good: 'plain', bad: 'refused' },
  app: 'asgi',
  shows: ({ verdict }) => ({ 'websocket-compression': { level: verdict === 'compressed' ? 'yes' : 'no' } }),
  routes: ['websocket'],
  async run(i) {
    const client = await WebSocketClient.open(i, `/websocket?id=${i.id()}`, { compression: true });
    if (client.status !== 101) return { verdict: 'refused' };
    client.send('x'.repeat(1000));
    const message = await client.next();
    client.close();
    if (typeof message !== 'string' || message.length !== 1000) return { verdict: 'refused' };
    return { verdict: client.extensions.includes('permessage-deflate') ? 'compressed' : 'plain' };
  },
});
