import { defineProbe } from '../../probe.ts';

// ASGI lifespan, scope: an application that raises does not know the protocol; the server must go on without it.
export default defineProbe({
  verdicts: ['serves', 'does-not-serve', 'not-called'],
  expects: { good: 'serves', bad: 'not-called' },
  setup: { application: 'lifespan_raises' },
  app: 'asgi',
  own: true,
  mayFail: true,
  async run(i) {
    const response = await i.fetch('/hello').catch(() => undefined);
    if (!i.log.fromStart().some(({ event }) => event === 'lifespan')) return { verdict: 'not-called' };
    return { verdict: response?.status === 200 ? 'serves' : 'does-not-serve' };
  },
});
