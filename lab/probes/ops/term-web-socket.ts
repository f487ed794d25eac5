import { defineProbe, type Answer } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

const longest = 40;

// RFC 6455 section 7.4.1: a server that goes away says 1001; 1012 of the registry of IANA says that it restarts. SIGTERM is what
// supervisors send, while a WebSocket is open on which nothing is said.
export default defineProbe({
  verdicts: ['says-1001', 'says-1012', 'says-other', 'cut', 'stays-open', 'refused'],
  expects: { good: 'says-1001', bad: 'refused' },
  app: 'asgi',
  own: true,
  shows: ({ verdict }): Record<string, Answer> =>
    verdict === 'refused'
      ? {}
      : { 'websocket-shutdown': { value: verdict === 'stays-open' ? 'waits' : verdict === 'cut' ? 'cut' : verdict.replace('says-', 'code-') } },
  routes: ['websocket'],
  async run(i) {
    const client = await WebSocketClient.open(i, `/websocket?id=${i.id()}`);
    if (client.status !== 101) return { verdict: 'refused' };
    client.send('here');
    if ((await client.next()) !== 'here') throw new Error('the WebSocket did not echo before the signal');
    const start = performance.now();
    i.signal('SIGTERM');
    const closed = await client.closed(longest);
    const seconds = Math.round((performance.now() - start) / 1000);
    if (!closed) {
      client.close();
      return { verdict: 'stays-open', numbers: { waited: longest } };
    }
    const verdict = closed.code === 1001 ? 'says-1001' : closed.code === 1012 ? 'says-1012' : closed.code === 1006 ? 'cut' : 'says-other';
    return { verdict, numbers: { seconds } };
  },
});
