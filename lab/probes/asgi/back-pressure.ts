import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';
import { WebSocketClient } from '../../wire/web-socket.ts';

const mebibytes = 64;

// ASGI, send(): flow control is a server's own business, but one whose send() never waits holds all that a slow client has not
// read. The application sends 64 MiB, over HTTP and over WebSocket, to a client that reads nothing.
export default defineProbe({
  verdicts: ['waits', 'http-waits', 'websocket-waits', 'never-waits', 'no-websocket'],
  expects: { good: 'waits', bad: 'never-waits' },
  app: 'asgi',
  own: true,
  shows: ({ verdict }) => ({
    'send-back-pressure': { level: verdict === 'never-waits' ? 'no' : verdict === 'waits' || verdict === 'no-websocket' ? 'yes' : 'partial' },
  }),
  routes: ['pour'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.pause();
    connection.send(requestBytes(`/pour?size=${mebibytes}&id=${id}`));
    const doesHttp = await waits(i, id, 'HTTP');
    connection.close();
    const other = i.id();
    const client = await WebSocketClient.open(i, `/pour?size=${mebibytes}&id=${other}`);
    client.pause();
    const isOpen = client.status === 101;
    const doesWebSocket = isOpen && (await waits(i, other, 'WebSocket'));
    client.close();
    if (!doesHttp) return { verdict: doesWebSocket ? 'websocket-waits' : 'never-waits' };
    if (!isOpen) return { verdict: 'no-websocket' };
    return { verdict: doesWebSocket ? 'waits' : 'http-waits' };
  },
});

/** Whether less than all was taken off the application's hands by the time that nothing more is. */
async function waits(i: Instance, id: string, protocol: string): Promise<boolean> {
  let taken = 0;
  for (let quiet = 0; quiet < 6 && taken < mebibytes; await sleep(500)) {
    const now = i.log.of(id, 'taken').length;
    quiet = now === taken ? quiet + 1 : 0;
    taken = now;
  }
  if (i.log.of(id, 'begin').length === 0) throw new Error(`the ${protocol} request did not reach the application`);
  i.note(`${protocol}: ${taken < mebibytes ? 'the application had to wait' : `all ${mebibytes} MiB were taken`}`);
  return taken < mebibytes;
}
