import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// Seconds until the server closes a connection that is idle after a complete response.
export default defineProbe({
  verdicts: ['closes', 'stays-open', 'never-kept'],
  expects: { good: 'closes', bad: 'stays-open' },
  own: true,
  // A connection that is open at the end of our patience says nothing of the limit, which may be higher.
  shows: ({ verdict, numbers }) => (verdict === 'stays-open' ? {} : { 'idle-timeout': { value: verdict === 'closes' ? numbers['seconds']! : 'absent' } }),
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/hello?id=${i.id()}`));
    const response = await connection.response();
    if (response.status !== 200) throw new Error(`the first request was answered ${response.status || response.ended}`);
    const start = performance.now();
    const peer = await connection.closed(i.patience);
    const seconds = Math.round((performance.now() - start) / 1000);
    if (peer === 'open') return { verdict: 'stays-open', numbers: { waited: i.patience } };
    return seconds < 1 ? { verdict: 'never-kept' } : { verdict: 'closes', numbers: { seconds } };
  },
});
