import { defineProbe } from '../../probe.ts';

const requests = 24;

// 24 requests sleep for one second at the same time; the application's own log says how many were inside at once.
export default defineProbe({
  verdicts: ['one', 'several', 'all'],
  expects: { good: 'all', bad: 'one' },
  own: true,
  // All of them at once says nothing of the limit, which is higher.
  shows: ({ verdict, numbers }) => (verdict === 'all' ? {} : { 'default-parallel': { value: numbers['atOnce']! } }),
  async run(i) {
    await Promise.all(Array.from({ length: requests }, () => i.fetch(`/sleep?s=1&id=${i.id()}`, { seconds: 35 })));
    const marks = i.log
      .lines()
      .filter(({ event }) => event === 'begin' || event === 'end')
      .sort((a, b) => a.at - b.at);
    let inside = 0;
    const atOnce = Math.max(0, ...marks.map(({ event }) => (inside += event === 'begin' ? 1 : -1)));
    const places = (key: 'pid' | 'thread') => new Set(marks.map((line) => line[key])).size;
    i.note(`${atOnce} at once in ${places('pid')} processes and ${places('thread')} threads`);
    return { verdict: atOnce === requests ? 'all' : atOnce > 1 ? 'several' : 'one', numbers: { atOnce } };
  },
});
