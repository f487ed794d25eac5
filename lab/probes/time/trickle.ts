import { defineProbe } from '../../probe.ts';
import { patienceVerdicts, patienceWith } from '../../wire/patience.ts';

// One byte of a header a second (Slowloris): a time-out that each byte starts anew never ends such a connection.
export default defineProbe({
  verdicts: patienceVerdicts,
  expects: { good: 'closes', bad: 'stays-open' },
  own: true,
  async run(i) {
    const connection = await i.connect();
    connection.send('GET /hello HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    const drip = setInterval(() => connection.peer === 'open' && connection.send('a'), 1000);
    try {
      return await patienceWith(i, connection);
    } finally {
      clearInterval(drip);
    }
  },
});
