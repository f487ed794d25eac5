import { defineProbe, NotOffered } from '../../probe.ts';
import { listeningOf } from '../../runner/listening.ts';

const verdicts = { '127.0.0.1': 'loopback', '::1': 'loopback-of-ipv6', '0.0.0.0': 'every-of-ipv4', '::': 'every' } as const;
const written = { loopback: '127.0.0.1', 'loopback-of-ipv6': '[::1]', 'every-of-ipv4': '0.0.0.0', every: '*' } as const;

// The command without any address. The kernel says where the server's processes listen.
export default defineProbe({
  verdicts: ['loopback', 'loopback-of-ipv6', 'every-of-ipv4', 'every', 'none', 'elsewhere'],
  expects: { good: 'loopback', bad: 'every-of-ipv4' },
  setup: { defaultAddress: true },
  own: true,
  mayFail: true,
  shows({ verdict, numbers }) {
    if (verdict === 'elsewhere') return {};
    return { 'default-address': { value: verdict === 'none' ? 'absent' : `${written[verdict]}:${numbers['port']!}` } };
  },
  async run(i) {
    if (/address already in use/i.test(i.output())) throw new NotOffered('another program listens there');
    const found = i.isGone ? [] : listeningOf(i.processes().map(({ pid }) => pid));
    for (const { address, port } of found) i.note(`listens on ${address} port ${port}`);
    if (i.isGone) i.note('the server has ended');
    const [first] = found;
    if (!first) return { verdict: 'none' };
    const verdict = verdicts[first.address as keyof typeof verdicts];
    return found.length === 1 && verdict ? { verdict, numbers: { port: first.port } } : { verdict: 'elsewhere' };
  },
});
