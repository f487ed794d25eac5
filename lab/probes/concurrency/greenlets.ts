import { defineProbe } from '../../probe.ts';

// Does the application's code run in a greenlet that a hub switched to?
export default defineProbe({
  verdicts: ['greenlet', 'no-greenlet'],
  expects: { good: 'no-greenlet', bad: 'greenlet' },
  app: 'wsgi',
  shows: ({ verdict }) => ({ greenlets: { level: verdict === 'greenlet' ? 'yes' : 'no' } }),
  routes: ['greenlet'],
  async run(i) {
    const id = i.id();
    const { status } = await i.fetch(`/greenlet?id=${id}`);
    const line = i.log.of(id, 'runs')[0];
    if (!line) throw new Error(`/greenlet was answered ${status} and not logged`);
    return { verdict: line['greenlet'] ? 'greenlet' : 'no-greenlet' };
  },
});
