import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

const versions = { 'tls-1-0': 'TLSv1', 'tls-1-1': 'TLSv1.1', 'tls-1-2': 'TLSv1.2', 'tls-1-3': 'TLSv1.3' } as const;

// RFC 8996: TLS 1.0 and 1.1 must not be used. Each version is offered alone, the oldest first.
export default defineProbe({
  verdicts: ['tls-1-0', 'tls-1-1', 'tls-1-2', 'tls-1-3', 'none'],
  expects: { good: 'tls-1-2', bad: 'none' },
  setup: { tls: true },
  own: true,
  mayFail: true,
  async run(i) {
    for (const [verdict, version] of Object.entries(versions)) {
      i.note(`offers ${version} alone`);
      const served = await askHello(i, { tls: { minVersion: version, maxVersion: version } });
      if (served === 'served') return { verdict: verdict as keyof typeof versions };
    }
    return { verdict: 'none' };
  },
});
