import { defineProbe, type Answer } from '../../probe.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

// RFC 6455 section 5.5.2: a WebSocket on which nothing is said, and a client that answers no ping.
export default defineProbe({
  verdicts: ['closes', 'pings', 'silent', 'refused'],
  expects: { good: 'closes', bad: 'refused' },
  app: 'asgi',
  own: true,
  // From outside, pings that are off look like pings that are not there.
  shows: ({ verdict, numbers }): Record<string, Answer> =>
    verdict === 'refused'
      ? {}
      : {
          'websocket-ping': { value: numbers['seconds'] ?? 'absent' },
          'websocket-dead-peer': { level: verdict === 'closes' ? 'yes' : 'no' },
        },
  routes: ['websocket'],
  async run(i) {
    const longest = Math.min(i.patience, 90);
    const client = await WebSocketClient.open(i, `/websocket?id=${i.id()}`, { pongs: false });
    if (client.status !== 101) return { verdict: 'refused' };
    const start = performance.now();
    const passed = () => (performance.now() - start) / 1000;
    const isPinged = await client.pinged(longest);
    const seconds = Math.round(passed());
    const closed = await client.closed(Math.max(0, longest - passed()));
    if (!isPinged) return { verdict: closed ? 'closes' : 'silent', numbers: closed ? {} : { waited: longest } };
    client.close();
    return { verdict: closed ? 'closes' : 'pings', numbers: { seconds } };
  },
});
