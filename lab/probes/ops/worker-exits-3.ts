import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';
import { afterDeath, deathVerdicts, worker } from '../../wire/death.ts';

// The same with status 3, which some servers take for a worker that could not start.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  async run(i) {
    const { all } = await worker(i);
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/exit?code=3&id=${id}`));
    const line = await i.log.wait((it) => it.id === id);
    if (!line) throw new Error('the request did not reach the application within 5 s');
    return { verdict: await afterDeath(i, { pid: line.pid, all }) };
  },
});
