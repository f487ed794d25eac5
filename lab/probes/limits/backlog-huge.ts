import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { defineProbe, NotOffered } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

const asked = 100_000;

// listen(2): a length above net.core.somaxconn is cut to it without a word. A server may refuse to start instead.
export default defineProbe({
  verdicts: ['cut', 'refuses-to-start', 'closed'],
  expects: { good: 'refuses-to-start', bad: 'cut' },
  setup: { backlog: asked },
  own: true,
  mayFail: true,
  async run(i) {
    const most = Number(readFileSync('/proc/sys/net/core/somaxconn', 'latin1'));
    if (most >= asked) throw new NotOffered(`net.core.somaxconn is ${most}`);
    i.measure('net.core.somaxconn', most);
    if (i.isGone) {
      const line = i
        .output()
        .split('\n')
        .find((it) => /queue|backlog|somaxconn/i.test(it));
      if (line === undefined) throw new Error('the server did not start and names no queue: read what it printed');
      i.measure('printed', line);
      return { verdict: 'refuses-to-start', numbers: { exit: i.end!.status } };
    }
    if ((await askHello(i)) !== 'served') return { verdict: 'closed' };
    const [, , length] = execFileSync('ss', ['-Hltn', 'sport', '=', `:${i.place.port}`], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    i.measure('length of the queue', length ?? 'unknown');
    return { verdict: 'cut', numbers: { connections: Number(length) } };
  },
});
