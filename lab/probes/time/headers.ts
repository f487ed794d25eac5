import { defineProbe } from '../../probe.ts';
import { patienceVerdicts, patienceWith } from '../../wire/patience.ts';

// The headers begin and never end. RFC 9110 section 15.5.9 has 408 for it; closing without a word is allowed.
export default defineProbe({
  verdicts: patienceVerdicts,
  expects: { good: 'closes', bad: 'stays-open' },
  own: true,
  shows: ({ verdict, numbers }) => (verdict === 'stays-open' ? {} : { 'header-timeout': { value: numbers['seconds']! } }),
  async run(i) {
    const connection = await i.connect();
    connection.send('GET /hello HTTP/1.1\r\nHost: localhost\r\nX-Unfin');
    return patienceWith(i, connection);
  },
});
