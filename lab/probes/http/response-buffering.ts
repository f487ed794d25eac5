import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe } from '../../probe.ts';
import { bytesOnTheWay } from '../../wire/queues.ts';
import { requestBytes } from '../../wire/request.ts';

const part = 8192;
const parts = 1500;

// A client asks for 12 MB and reads nothing. The application's log says how much of it the server took; what lies in the
// kernel's queues of this connection is not the server's doing. Pipes inside a server count as its buffer, so that `part`
// decides nothing: it may be too little to be documented.
export default defineProbe({
  verdicts: ['all', 'part', 'none'],
  expects: { good: 'none', bad: 'all' },
  own: true,
  shows: ({ verdict }) => (verdict === 'part' ? {} : { 'response-buffering': { level: verdict === 'all' ? 'yes' : 'no' } }),
  routes: ['big'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.pause();
    connection.send(requestBytes(`/big?size=${part * parts}&parts=${parts}&id=${id}`));
    let taken = 0;
    for (let quiet = 0; quiet < 4 && taken < parts; await sleep(500)) {
      const now = i.log.of(id, 'part').length;
      quiet = now === taken ? quiet + 1 : 0;
      taken = now;
    }
    if (taken === 0) throw new Error('the application was not asked for its response');
    if (taken === parts) return { verdict: 'all' };
    // The last part that was asked for may still be in the application's hands.
    const held = (taken - 1) * part - bytesOnTheWay(connection);
    i.note(`the server took ${taken} of ${parts} parts, ${held > 4 * part ? 'more' : 'no more'} than the connection holds`);
    return { verdict: held > 4 * part ? 'part' : 'none' };
  },
});
