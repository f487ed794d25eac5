import { defineProbe, switched } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { Http2 } from '../../wire/http2.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9113 section 3.3 (prior knowledge) and RFC 7540 section 3.2 (upgrade). The preface looks like a request with the method PRI.
export default defineProbe({
  verdicts: ['both', 'prior-knowledge', 'upgrade', 'neither', 'misread'],
  expects: { good: 'neither', bad: 'misread' },
  setup: { h2c: true },
  fallback: {},
  own: true,
  mayFail: true,
  shows: ({ verdict, needs }) => ({ h2c: verdict === 'neither' || verdict === 'misread' ? { level: 'no' } : switched(needs) }),
  async run(i) {
    const [prior, upgrade] = [await hasPriorKnowledge(i), await hasUpgrade(i)];
    if (prior && upgrade) return { verdict: 'both' };
    if (prior || upgrade) return { verdict: prior ? 'prior-knowledge' : 'upgrade' };
    return { verdict: i.log.lines().some(({ method }) => method === 'PRI') ? 'misread' : 'neither' };
  },
});

async function hasPriorKnowledge(i: Instance): Promise<boolean> {
  const http2 = await Http2.open(i);
  const response = await http2?.request(`/hello?id=${i.id()}`);
  http2?.close();
  return response?.status === 200;
}

async function hasUpgrade(i: Instance): Promise<boolean> {
  const connection = await i.connect();
  const headers = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQAAP__' };
  connection.send(requestBytes(`/hello?id=${i.id()}`, { headers }));
  return (await connection.response({ seconds: 5 })).status === 101;
}
