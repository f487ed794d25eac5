import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// ASGI, websocket.close before accept: the server must answer the handshake with 403.
export default defineProbe({
  verdicts: ['forbidden', 'other-status', 'closed', 'accepted'],
  expects: { good: 'forbidden', bad: 'closed' },
  app: 'asgi',
  routes: ['deny'],
  async run(i) {
    const { status } = await WebSocketClient.open(i, `/deny?how=close&id=${i.id()}`);
    if (status === 101) return { verdict: 'accepted' };
    return { verdict: status === 403 ? 'forbidden' : status ? 'other-status' : 'closed' };
  },
});
