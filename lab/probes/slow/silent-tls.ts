import { defineProbe } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { Connection } from '../../wire/connection.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 8446 section 2: the client speaks first. One that does not, such as a port scanner, must not keep the others waiting.
export default defineProbe({
  verdicts: ['served', 'waits', 'blocked'],
  expects: { good: 'served', bad: 'blocked' },
  setup: { tls: true },
  own: true,
  mayFail: true,
  async run(i) {
    const silent = await Connection.open(i.address);
    i.note('a TCP connection that says nothing');
    const patience = Math.min(i.patience, 40);
    const start = performance.now();
    const status = await answerOf(i, start + patience * 1000);
    const seconds = Math.round((performance.now() - start) / 1000);
    i.measure('answer to another client', status ? `${status} after ${seconds} s` : `none within ${seconds} s`);
    i.measure('the silent connection', silent.peer === 'open' ? 'open' : 'closed by the server');
    silent.close();
    if (status !== 200) return { verdict: 'blocked', numbers: { waited: patience } };
    return seconds > 2 ? { verdict: 'waits', numbers: { seconds } } : { verdict: 'served' };
  },
});

/** The status of a request of another client, which connects again whenever the handshake takes more than five seconds; 0: none until then. */
async function answerOf(i: Instance, until: number): Promise<number> {
  while (performance.now() < until) {
    const connection = await i.connect().catch(() => undefined);
    if (!connection) continue;
    connection.send(requestBytes(`/hello?id=${i.id()}`, { headers: { Connection: 'close' } }));
    return (await connection.response({ seconds: Math.max(1, (until - performance.now()) / 1000) })).status;
  }
  return 0;
}
