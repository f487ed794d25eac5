import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// SIGTERM while a request hangs: how long does the server wait before it ends without it?
export default defineProbe({
  verdicts: ['at-once', 'later', 'waits'],
  expects: { good: 'later', bad: 'at-once' },
  own: true,
  // Nothing is waited for where the request is cut at once; a server that still waits may have a higher limit or none.
  shows: ({ verdict, numbers }) => (verdict === 'waits' ? {} : { 'graceful-timeout': { value: verdict === 'later' ? numbers['seconds']! : 'absent' } }),
  routes: ['hang'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/hang?s=300&id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'begin'))) throw new Error('the request did not reach the application within 5 s');
    const start = performance.now();
    i.signal('SIGTERM');
    if ((await connection.closed(i.patience)) === 'open') return { verdict: 'waits', numbers: { waited: i.patience } };
    const seconds = Math.round((performance.now() - start) / 1000);
    return seconds < 2 ? { verdict: 'at-once' } : { verdict: 'later', numbers: { seconds } };
  },
});
