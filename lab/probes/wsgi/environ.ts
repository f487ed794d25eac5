import { defineProbe } from '../../probe.ts';

// PEP 3333, "environ Variables": keys that must be there, and their types. A server that gives them all to an application
// object has called WSGI as it is.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['complete', 'incomplete'],
  expects: { good: 'complete', bad: 'incomplete' },
  shows: ({ verdict }) => (verdict === 'complete' ? { wsgi: { level: 'yes' } } : {}),
  routes: ['environ'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/environ?id=${id}`);
    const problems = i.log.of(id, 'environ')[0]?.['problems'] as string[] | undefined;
    if (!problems) throw new Error('the application was not called');
    for (const problem of problems) i.note(problem);
    return { verdict: problems.length ? 'incomplete' : 'complete', numbers: { problems: problems.length } };
  },
});
