import { execFileSync } from 'node:child_process';
import { defineProbe } from '../../probe.ts';

// listen(2): connections beyond the queue are not answered. The kernel tells its length: at most net.core.somaxconn.
export default defineProbe({
  verdicts: ['long', 'short'],
  expects: { good: 'long', bad: 'short' },
  async run(i) {
    const shown = execFileSync('ss', ['-Hltn', 'sport', '=', `:${i.place.port}`], { encoding: 'utf8' });
    const length = Number(shown.trim().split(/\s+/)[2]);
    if (!length) throw new Error(`ss shows no socket that listens on the port: ${shown.trim() || 'nothing'}`);
    i.note(`ss -ltn: Send-Q ${length}`);
    return { verdict: length < 128 ? 'short' : 'long', numbers: { connections: length } };
  },
});
