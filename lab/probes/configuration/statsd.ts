import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { defineProbe, NotOffered, switched } from '../../probe.ts';

// A StatsD line is name:value|type.
export default defineProbe({
  verdicts: ['sent', 'nothing-on-requests'],
  expects: { good: 'sent', bad: 'nothing-on-requests' },
  setup: { statsd: true },
  own: true,
  // What was sent at the start, before anybody listened, was missed: nothing later does not mean no.
  shows: ({ verdict, needs }) => (verdict === 'sent' ? { statsd: switched(needs) } : {}),
  async run(i) {
    if (!('port' in i.address)) throw new NotOffered('there is no port');
    const socket = createSocket('udp4').bind(i.address.port, '127.0.0.1');
    await once(socket, 'listening');
    const line = new Promise<string>((resolve) => socket.on('message', (data) => void (/^[^:\s]+:[\d.+-]+\|\w+/.test(`${data}`) && resolve(`${data}`))));
    try {
      for (let n = 0; n < 3; n++) await i.fetch(`/hello?id=${i.id()}`);
      const found = await Promise.race([line, new Promise<undefined>((resolve) => setTimeout(resolve, 8000))]);
      i.note(found ? `StatsD < ${found.split('\n')[0]!.replace(/:[\d.+-]+\|/, ':<number>|')}` : 'no datagram within 8 s');
      return { verdict: found ? 'sent' : 'nothing-on-requests' };
    } finally {
      socket.close();
    }
  },
});
