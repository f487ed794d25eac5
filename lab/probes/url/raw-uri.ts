import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

// PEP 3333 has no variable for the target as it was sent, ASGI has raw_path; servers add REQUEST_URI or RAW_URI.
export default defineProbe({
  verdicts: ['request-uri', 'raw-uri', 'both', 'raw-path', 'none', 'refused'],
  expects: { good: 'request-uri', bad: 'none' },
  routes: ['echo'],
  async run(i) {
    const target = '/echo/a%2Db';
    const given = givenOf(await i.fetch(`${target}?id=${i.id()}`));
    if (!given) return { verdict: 'refused' };
    if (given.text('raw_path') === target) return { verdict: 'raw-path' };
    const [request, raw] = ['REQUEST_URI', 'RAW_URI'].map((name) => given.text(name)?.includes(target));
    return { verdict: request && raw ? 'both' : request ? 'request-uri' : raw ? 'raw-uri' : 'none' };
  },
});
