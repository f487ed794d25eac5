import { defineProbe, switched } from '../../probe.ts';
import { datagramPortsOf } from '../../runner/listening.ts';
import { quicVersions } from '../../wire/quic.ts';
import { askHello } from '../../wire/served.ts';

// HTTP/3 comes over QUIC, whose port is one of UDP: RFC 9114 section 3.1. A TLS response names it in Alt-Svc (RFC 7838).
export default defineProbe({
  verdicts: ['offered', 'not-announced', 'not-quic', 'no-port', 'refused'],
  expects: { good: 'no-port', bad: 'refused' },
  setup: { tls: true, http3: true },
  fallback: [{ tls: true }, {}],
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => (verdict === 'offered' ? { http3: switched(needs) } : verdict === 'no-port' ? { http3: { level: 'no' } } : {}),
  async run(i) {
    if ((await askHello(i)) !== 'served') return { verdict: 'refused' };
    const ports = datagramPortsOf(i.processes().map(({ pid }) => pid));
    i.measure('UDP ports of the server', ports.length);
    if (!ports.length) return { verdict: 'no-port' };
    for (const port of ports) {
      const versions = await quicVersions({ host: i.place.host, port });
      if (!versions.length) continue;
      i.note(`QUIC versions: ${versions.map((version) => `0x${version.toString(16)}`).join(', ')}`);
      const { headers } = await i.fetch('/hello');
      const announced = headers.find(([name]) => name.toLowerCase() === 'alt-svc')?.[1];
      i.note(`Alt-Svc: ${announced ?? 'none'}`);
      return { verdict: announced?.includes('h3=') ? 'offered' : 'not-announced' };
    }
    return { verdict: 'not-quic' };
  },
});
