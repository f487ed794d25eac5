import { defineProbe } from '../../probe.ts';

// ASGI lifespan: startup before the first request, shutdown when the server stops on the signal that it documents for that.
export default defineProbe({
  verdicts: ['both', 'startup-only', 'shutdown-only', 'neither'],
  expects: { good: 'both', bad: 'neither' },
  app: 'asgi',
  own: true,
  shows: ({ verdict }) => ({ lifespan: { level: verdict === 'both' ? 'yes' : verdict === 'neither' ? 'no' : 'partial' } }),
  async run(i) {
    const has = (event: string) => i.log.fromStart().some((line) => line.event === event);
    const startup = has('lifespan.startup');
    i.note(startup ? 'lifespan.startup came' : 'no lifespan.startup came');
    i.signal(i.launch.stop);
    await i.exited(20);
    const shutdown = has('lifespan.shutdown');
    i.note(shutdown ? 'lifespan.shutdown came' : 'no lifespan.shutdown came');
    if (startup && shutdown) return { verdict: 'both' };
    return { verdict: startup ? 'startup-only' : shutdown ? 'shutdown-only' : 'neither' };
  },
});
