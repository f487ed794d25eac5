import { defineProbe } from '../../probe.ts';

// PEP 3333: wsgi.multithread and wsgi.multiprocess say whether the same application object may be called at the same time by
// another thread or another process.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['one-at-a-time', 'threads', 'processes', 'both', 'run-once', 'not-said'],
  expects: { good: 'threads', bad: 'not-said' },
  routes: ['environ'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/environ?id=${id}`);
    const line = i.log.of(id, 'environ')[0];
    if (!line) throw new Error('the application was not called');
    const flags = line['flags'] as Record<string, boolean>;
    const [threads, processes, once] = ['wsgi.multithread', 'wsgi.multiprocess', 'wsgi.run_once'].map((key) => flags[key]);
    i.note(`multithread ${threads}, multiprocess ${processes}, run_once ${once}`);
    if (threads === undefined || processes === undefined || once === undefined) return { verdict: 'not-said' };
    if (once) return { verdict: 'run-once' };
    return { verdict: threads ? (processes ? 'both' : 'threads') : processes ? 'processes' : 'one-at-a-time' };
  },
});
