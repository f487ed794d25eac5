import { defineProbe } from '../../probe.ts';
import { patienceVerdicts, patienceWith } from '../../wire/patience.ts';

// Three bytes of a body of ten, and then nothing, while the application reads or the server does for it.
export default defineProbe({
  verdicts: patienceVerdicts,
  expects: { good: 'closes', bad: 'stays-open' },
  own: true,
  shows: ({ verdict, numbers }) => (verdict === 'stays-open' ? {} : { 'body-timeout': { value: numbers['seconds']! } }),
  routes: ['read'],
  async run(i) {
    const connection = await i.connect();
    connection.send(`POST /read?id=${i.id()} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc`);
    return patienceWith(i, connection);
  },
});
