import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';
import { untilServed } from '../../wire/until-served.ts';

// ASGI lifespan, startup.failed: the server should write the message and then exit.
export default defineProbe({
  verdicts: ['exits', 'refuses', 'serves', 'not-called'],
  expects: { good: 'exits', bad: 'not-called' },
  setup: { application: 'lifespan_failed' },
  app: 'asgi',
  own: true,
  mayFail: true,
  shows: ({ verdict }) => ({ 'lifespan-failure': { value: verdict === 'not-called' ? 'not-sent' : verdict } }),
  async run(i) {
    // A busy machine may not have come to the lifespan yet.
    await untilServed(i);
    const answer = i.isGone ? 'closed' : await askHello(i);
    if (!i.log.fromStart().some(({ event }) => event === 'lifespan')) return { verdict: 'not-called' };
    const exit = await i.exited(3);
    if (exit) return { verdict: 'exits', numbers: { exit: exit.status } };
    return { verdict: answer === 'served' || i.log.lines().some(({ event }) => event === 'http') ? 'serves' : 'refuses' };
  },
});
