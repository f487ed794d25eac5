import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 8297. Sent through wsgi.early_hints or as http.response.informational.
export default defineProbe({
  verdicts: ['sent', 'lost', 'broken', 'other-interface', 'no-interface'],
  expects: { good: 'sent', bad: 'no-interface' },
  // An ASGI server that takes no such message over HTTP/1.1 may take it over HTTP/2.
  shows({ verdict, app }) {
    if (verdict === 'sent') return { 'early-hints': { level: 'yes' } };
    return verdict === 'no-interface' && app === 'wsgi' ? { 'early-hints': { level: 'no' } } : {};
  },
  routes: ['early_hints'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/early_hints?id=${id}`, { headers: { Connection: 'close' } }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || response.body.toString() !== 'final\n') return { verdict: 'broken' };
    const [told] = i.log.of(id, 'interface');
    if (!told) throw new Error('the application did not say which interface it was given');
    if (!told['there']) return { verdict: Array.isArray(told['named']) && told['named'].length ? 'other-interface' : 'no-interface' };
    const hint = response.interim.find(({ status }) => status === 103);
    return { verdict: hint?.headers.some(([name]) => name.toLowerCase() === 'link') ? 'sent' : 'lost' };
  },
});
