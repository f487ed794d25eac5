import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The RSGI application is given to every configuration in the way in which it takes its own.
export default defineProbe({
  verdicts: ['called', 'refused', 'closed', 'did-not-start'],
  expects: { good: 'refused', bad: 'closed' },
  setup: { application: 'rsgi_app' },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => ({ rsgi: { level: verdict === 'called' ? 'yes' : 'no' } }),
  async run(i) {
    const answer = await askHello(i);
    if (i.isGone) return { verdict: 'did-not-start' };
    const isCalled = i.log.fromStart().some(({ event }) => event === 'rsgi');
    return { verdict: isCalled ? 'called' : answer === 'refused' ? 'refused' : 'closed' };
  },
});
