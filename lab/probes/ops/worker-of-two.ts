import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, NotOffered } from '../../probe.ts';
import { isAlive } from '../../runner/processes.ts';
import { afterDeath, deathVerdicts, worker } from '../../wire/death.ts';

// With two worker processes, which some servers do not run without a master: SIGKILL to the one that answered.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  setup: { workers: 2 },
  async run(i) {
    const before = await worker(i);
    await sleep(500);
    if (!isAlive(before.pid)) throw new NotOffered('a process takes one request and ends');
    i.signal('SIGKILL', before.pid);
    return { verdict: await afterDeath(i, before) };
  },
});
