import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';
import { askHello } from '../../wire/served.ts';

const addresses: Record<string, 'empty' | 'localhost' | 'local' | 'zeros' | 'unix'> = {
  '': 'empty',
  localhost: 'localhost',
  '<local>': 'local',
  '0.0.0.0': 'zeros',
  unix: 'unix',
};

// RFC 3875 section 4.1.8: REMOTE_ADDR is an address of the network, which a client of a Unix socket has not.
export default defineProbe({
  verdicts: ['empty', 'none', 'localhost', 'local', 'zeros', 'unix', 'other', 'closed'],
  expects: { good: 'empty', bad: 'closed' },
  setup: { unix: true },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => (verdict === 'other' || verdict === 'closed' ? {} : { 'unix-socket-peer': { value: verdict } }),
  routes: ['echo'],
  async run(i) {
    if ((await askHello(i)) !== 'served') return { verdict: 'closed' };
    const given = givenOf(await i.fetch(`/echo?id=${i.id()}`));
    if (!given) throw new Error('/echo was not answered by the application: read the transcript');
    i.measure('address of the client', given.client === undefined ? 'none' : JSON.stringify(given.client));
    return { verdict: given.client === undefined ? 'none' : (addresses[given.client] ?? 'other') };
  },
});
