import { execFileSync } from 'node:child_process';
import { defineProbe } from '../../probe.ts';

// listen(2): connections beyond the queue are not answered. The kernel tells its length: at most net.core.somaxconn.
export default defineProbe({
  verdicts: ['long', 'short'],
  expects: { good: 'long', bad: 'short' },
  shows: ({ numbers }) => ({ 'listen-backlog': { value: numbers['connections']! } }),
  async run(i) {
    const shown = queueOf(i.place.port);
    const length = Number(shown.trim().split(/\s+/)[2]);
    if (!length) throw new Error(`ss shows no socket that listens on the port: ${shown.trim() || 'nothing'}`);
    i.note(`ss -ltn: Send-Q ${length}`);
    return { verdict: length < 128 ? 'short' : 'long', numbers: { connections: length } };
  },
});

function queueOf(port: number): string {
  try {
    return execFileSync('ss', ['-Hltn', 'sport', '=', `:${port}`], { encoding: 'utf8' });
  } catch (error) {
    throw new Error('ss could not be run: apt-get install iproute2', { cause: error });
  }
}
