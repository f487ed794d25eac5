import { defineProbe, switched } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// Version 1 of the PROXY protocol, section 2.1: one line before the first request. Where nothing switches it on, the plain port
// is asked.
export default defineProbe({
  verdicts: ['taken', 'passed-over', 'refused', 'misread'],
  expects: { good: 'refused', bad: 'misread' },
  setup: { proxyProtocol: true },
  fallback: {},
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => (verdict === 'passed-over' ? {} : { 'proxy-protocol': verdict === 'taken' ? switched(needs) : { level: 'no' } }),
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send('PROXY TCP4 192.0.2.1 192.0.2.2 40000 80\r\n' + requestBytes(`/echo?id=${id}`).toString('latin1'));
    const response = await connection.response({ seconds: 5 });
    if (i.log.lines().some(({ method }) => method === 'PROXY')) return { verdict: 'misread' };
    if (response.status !== 200 || !i.log.of(id, 'start').length) return { verdict: 'refused' };
    const seen = JSON.parse(response.body.toString()) as { environ?: Record<string, string>; scope?: { client?: [string, number] } };
    return { verdict: (seen.environ?.['REMOTE_ADDR'] ?? seen.scope?.client?.[0]) === '192.0.2.1' ? 'taken' : 'passed-over' };
  },
});
