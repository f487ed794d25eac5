import { defineProbe } from '../../probe.ts';

// RFC 9110 section 5.3: fields of one name may be joined by a comma, in order. CGI, and so WSGI, has one variable a name.
export default defineProbe({
  verdicts: ['joined', 'list', 'first', 'last', 'refused', 'other'],
  expects: { good: 'joined', bad: 'last' },
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`, {
      headers: [
        ['X-Twice', 'one'],
        ['X-Twice', 'two'],
      ],
    });
    if (response.status !== 200) return { verdict: 'refused' };
    const answer = JSON.parse(response.body.toString()) as { environ?: Record<string, string>; scope?: { headers: [string, string][] } };
    const values = answer.scope
      ? answer.scope.headers.filter(([name]) => name === 'x-twice').map(([, value]) => value)
      : [answer.environ?.['HTTP_X_TWICE'] ?? ''];
    if (values.length === 2 && values[0] === 'one' && values[1] === 'two') return { verdict: 'list' };
    if (/^one, ?two$/.test(values.join())) return { verdict: 'joined' };
    return { verdict: values.join() === 'one' ? 'first' : values.join() === 'two' ? 'last' : 'other' };
  },
});
