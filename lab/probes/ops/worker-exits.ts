import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';
import { afterDeath, deathVerdicts, worker } from '../../wire/death.ts';

// The process ends itself with status 1, as a library that calls exit() does. SIGKILL decides whether the dead are replaced; a status may mean something to a server.
export default defineProbe({
  verdicts: deathVerdicts,
  expects: { good: 'replaced', bad: 'ended' },
  own: true,
  async run(i) {
    const { all } = await worker(i);
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/exit?code=1&id=${id}`));
    const line = await i.log.wait((it) => it.id === id);
    if (!line) throw new Error('the request did not reach the application within 5 s');
    return { verdict: await afterDeath(i, { pid: line.pid, all }) };
  },
});
