import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

const choices = { slash: 'slash', kept: 'kept', refused: 'refuse' } as const;

// RFC 3986 section 2.2: an encoded slash is data and a slash separates. PEP 3333 has one PATH_INFO, which is decoded, for both.
export default defineProbe({
  verdicts: ['slash', 'kept', 'refused', 'other'],
  expects: { good: 'slash', bad: 'kept' },
  shows: ({ verdict }) => (verdict === 'other' ? {} : { 'encoded-slash': { value: choices[verdict] } }),
  routes: ['echo'],
  async run(i) {
    const target = '/echo/a%2Fb';
    const id = i.id();
    const response = await i.fetch(`${target}?id=${id}`);
    const given = givenOf(response);
    if (!given && i.log.of(id).length) throw new Error('the application ran and its answer did not come: read the transcript');
    if (!given) return { verdict: 'refused', numbers: { status: response.status } };
    i.measure('path as the application has it', given.path);
    const raw = ['REQUEST_URI', 'RAW_URI', 'raw_path'].filter((name) => given.text(name)?.includes(target));
    i.measure('path as it was sent', raw.join(', ') || 'nowhere');
    return { verdict: given.path === '/echo/a/b' ? 'slash' : given.path.toLowerCase() === target.toLowerCase() ? 'kept' : 'other' };
  },
});
