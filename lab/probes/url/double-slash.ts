import { defineProbe } from '../../probe.ts';

// RFC 3986 section 3.3: empty segments are segments, so /a//b is another path than /a/b.
export default defineProbe({
  verdicts: ['kept', 'leading-merged', 'merged', 'segment-lost', 'refused', 'other'],
  expects: { good: 'kept', bad: 'merged' },
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    await i.fetch(`//echo//x?id=${id}`);
    const path = i.log.of(id, 'start')[0]?.path;
    if (path === undefined) return { verdict: 'refused' };
    const byPath = { '//echo//x': 'kept', '/echo//x': 'leading-merged', '/echo/x': 'merged', '//x': 'segment-lost', '/x': 'segment-lost' } as const;
    return { verdict: byPath[path as keyof typeof byPath] ?? 'other' };
  },
});
