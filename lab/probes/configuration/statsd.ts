import { createSocket } from 'node:dgram';
import { defineProbe, NotOffered, switched } from '../../probe.ts';

// A StatsD line is name:value|type. uWSGI pushes every three seconds.
export default defineProbe({
  verdicts: ['sent', 'nothing'],
  expects: { good: 'sent', bad: 'nothing' },
  setup: { statsd: true },
  own: true,
  shows: ({ verdict, needs }) => ({ statsd: verdict === 'sent' ? switched(needs) : { level: 'no' } }),
  async run(i) {
    if (!('port' in i.address)) throw new NotOffered('there is no port');
    const socket = createSocket('udp4').bind(i.address.port, '127.0.0.1');
    const line = new Promise<string>((resolve) => socket.on('message', (data) => void (/^[^:\s]+:[\d.+-]+\|\w+/.test(`${data}`) && resolve(`${data}`))));
    try {
      for (let n = 0; n < 3; n++) await i.fetch(`/hello?id=${i.id()}`);
      const found = await Promise.race([line, new Promise<undefined>((resolve) => setTimeout(resolve, 8000))]);
      i.note(found ? `StatsD < ${found.split('\n')[0]!.replace(/:[\d.+-]+\|/, ':<number>|')}` : 'no datagram within 8 s');
      return { verdict: found ? 'sent' : 'nothing' };
    } finally {
      socket.close();
    }
  },
});
