import { defineProbe } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// RFC 6455 section 1.9: the client offers names, the application chooses one of them.
export default defineProbe({
  verdicts: ['chosen', 'lost', 'refused'],
  expects: { good: 'chosen', bad: 'refused' },
  app: 'asgi',
  routes: ['choose'],
  async run(i) {
    const id = i.id();
    const client = await WebSocketClient.open(i, `/choose?name=second&id=${id}`, { protocols: ['first', 'second'] });
    if (client.status !== 101) return { verdict: 'refused' };
    const offered = (i.log.of(id, 'offered')[0]?.['names'] ?? []) as string[];
    client.close();
    i.note(`the application was offered ${offered.join(', ') || 'nothing'}`);
    return { verdict: client.protocol === 'second' && offered.join() === 'first,second' ? 'chosen' : 'lost' };
  },
});
