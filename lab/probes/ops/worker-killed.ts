import { defineProbe } from '../../probe.ts';
import { afterDeath, deathVerdicts, worker } from '../../wire/death.ts';

// As the kernel does when memory runs out: SIGKILL to the process that runs the application.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  // Where other processes serve on, the dead one may still be replaced under load.
  shows: ({ verdict }) => (verdict === 'others-serve' ? {} : { respawn: { level: verdict === 'replaced' ? 'yes' : 'no' } }),
  async run(i) {
    const before = await worker(i);
    i.signal('SIGKILL', before.pid);
    return { verdict: await afterDeath(i, before) };
  },
});
