import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

// RFC 9110 section 5.3: fields of one name may be joined by a comma, in order. CGI, and so WSGI, has one variable a name.
export default defineProbe({
  verdicts: ['joined', 'list', 'first', 'last', 'refused', 'other'],
  expects: { good: 'joined', bad: 'last' },
  routes: ['echo'],
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`, {
      headers: [
        ['X-Twice', 'one'],
        ['X-Twice', 'two'],
      ],
    });
    const values = givenOf(response)?.fields('x-twice');
    if (!values) return { verdict: 'refused' };
    if (values.length === 2 && values[0] === 'one' && values[1] === 'two') return { verdict: 'list' };
    if (/^one, ?two$/.test(values.join())) return { verdict: 'joined' };
    return { verdict: values.join() === 'one' ? 'first' : values.join() === 'two' ? 'last' : 'other' };
  },
});
