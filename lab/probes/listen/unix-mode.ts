import { readFileSync, statSync } from 'node:fs';
import { defineProbe, NotOffered } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// unix(7): who may write to the socket's file may connect. bind(2) gives it what the umask leaves, unless the server says otherwise.
export default defineProbe({
  verdicts: ['everyone', 'group', 'owner', 'closed'],
  expects: { good: 'owner', bad: 'closed' },
  setup: { unix: true },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => (verdict === 'closed' ? {} : { 'unix-socket-mode': { value: verdict } }),
  async run(i) {
    const umask = /^Umask:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
    if (umask !== '0022') throw new NotOffered('the umask of the laboratory is not 0022');
    if ((await askHello(i)) !== 'served') return { verdict: 'closed' };
    const mode = statSync(i.place.socket).mode & 0o777;
    i.measure('umask of who started it', umask);
    i.measure("mode of the socket's file", `0${mode.toString(8)}`);
    return { verdict: mode & 0o002 ? 'everyone' : mode & 0o020 ? 'group' : 'owner' };
  },
});
