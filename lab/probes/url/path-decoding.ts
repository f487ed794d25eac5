import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

// PEP 3333: PATH_INFO is the decoded path, its bytes as Latin-1. ASGI: scope["path"] is decoded as UTF-8. A plus is no space in a path.
export default defineProbe({
  verdicts: ['decoded', 'raw', 'refused', 'other'],
  expects: { good: 'decoded', bad: 'other' },
  routes: ['echo'],
  async run(i) {
    const target = '/echo/caf%C3%A9%20a+b';
    const given = givenOf(await i.fetch(`${target}?id=${i.id()}`));
    if (!given) return { verdict: 'refused' };
    return { verdict: given.path === '/echo/café a+b' ? 'decoded' : given.path === target ? 'raw' : 'other' };
  },
});
