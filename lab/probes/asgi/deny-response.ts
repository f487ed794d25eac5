import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// ASGI, extension websocket.http.response: the application answers the handshake with a response of its own, here 401.
export default defineProbe({
  verdicts: ['sent', 'lost', 'no-extension', 'not-called'],
  expects: { good: 'no-extension', bad: 'not-called' },
  app: 'asgi',
  shows: ({ verdict }) => ({ 'websocket-denial': { level: verdict === 'sent' ? 'yes' : verdict === 'lost' ? 'partial' : 'no' } }),
  routes: ['deny'],
  async run(i) {
    const id = i.id();
    const { status } = await WebSocketClient.open(i, `/deny?how=response&id=${id}`);
    const extension = i.log.of(id, 'extension')[0];
    if (!extension) return { verdict: 'not-called' };
    if (extension['there'] !== true) return { verdict: 'no-extension' };
    return { verdict: status === 401 ? 'sent' : 'lost' };
  },
});
