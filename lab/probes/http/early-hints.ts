import { NotOffered, defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 8297. Sent through wsgi.early_hints or as http.response.informational; where neither is there, nothing is shown,
// because a server may have an interface that nobody tried.
export default defineProbe({
  verdicts: ['sent', 'lost', 'broken'],
  expects: { good: 'sent', bad: 'not-offered' },
  shows: ({ verdict }) => (verdict === 'sent' ? { 'early-hints': { level: 'yes' } } : {}),
  routes: ['early_hints'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/early_hints?id=${id}`, { headers: { Connection: 'close' } }));
    const response = await connection.response({ seconds: 5 });
    if (!i.log.of(id, 'interface').some((line) => line['there'])) throw new NotOffered('no interface for early hints');
    if (response.status !== 200 || response.body.toString() !== 'final\n') return { verdict: 'broken' };
    const hint = response.interim.find(({ status }) => status === 103);
    return { verdict: hint?.headers.some(([name]) => name.toLowerCase() === 'link') ? 'sent' : 'lost' };
  },
});
