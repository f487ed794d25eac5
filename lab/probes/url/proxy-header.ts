import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

// RFC 3875 section 4.1.18: a field Proxy becomes HTTP_PROXY, which HTTP clients take for a setting (httpoxy).
export default defineProbe({
  verdicts: ['dropped', 'refused', 'passed'],
  expects: { good: 'dropped', bad: 'passed' },
  app: 'wsgi',
  routes: ['echo'],
  async run(i) {
    const given = givenOf(await i.fetch(`/echo?id=${i.id()}`, { headers: { Proxy: 'http://forged.example' } }));
    if (!given) return { verdict: 'refused' };
    return { verdict: given.fields('proxy').length ? 'passed' : 'dropped' };
  },
});
