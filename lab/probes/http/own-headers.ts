import { defineProbe } from '../../probe.ts';

// RFC 9110 section 6.6.1: an origin server with a clock sends Date. Section 10.2.4: Server is a choice, and tells the
// software to everybody.
export default defineProbe({
  verdicts: ['date-and-server', 'date', 'server', 'neither'],
  expects: { good: 'date', bad: 'neither' },
  async run(i) {
    const response = await i.fetch(`/hello?id=${i.id()}`);
    if (response.status !== 200) throw new Error(`the request was answered ${response.status || response.ended}`);
    const [date, server] = [response.header('date'), response.header('server')];
    i.note(`Server: ${server ?? 'none'}`);
    return { verdict: date ? (server ? 'date-and-server' : 'date') : server ? 'server' : 'neither' };
  },
});
