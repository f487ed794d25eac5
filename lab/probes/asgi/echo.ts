import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// RFC 6455: handshake, a text, bytes, and the closing handshake, of which the application learns the code.
export default defineProbe({
  verdicts: ['echoed', 'lost', 'refused'],
  expects: { good: 'echoed', bad: 'refused' },
  app: 'asgi',
  shows: ({ verdict }) => ({ websocket: { level: verdict === 'echoed' ? 'yes' : verdict === 'refused' ? 'no' : 'partial' } }),
  routes: ['websocket'],
  async run(i) {
    const id = i.id();
    const client = await WebSocketClient.open(i, `/websocket?id=${id}`);
    if (client.status !== 101) return { verdict: 'refused' };
    const bytes = Buffer.from([0, 255, 10]);
    client.send('żółw');
    const text = await client.next();
    client.send(bytes);
    const same = await client.next();
    client.close(4001);
    const told = await i.log.wait((line) => line.id === id && line.event === 'disconnect');
    i.note(`the application was told ${told ? `the code ${String(told['code'])}` : 'nothing'}`);
    const isEcho = text === 'żółw' && Buffer.isBuffer(same) && same.equals(bytes);
    return { verdict: isEcho && told?.['code'] === 4001 ? 'echoed' : 'lost' };
  },
});
