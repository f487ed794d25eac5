import { defineProbe } from '../../probe.ts';
import type { Connection } from '../../wire/connection.ts';
import { requestBytes } from '../../wire/request.ts';

const most = 12;

// RFC 9112 section 9.4: a server may hold no more connections than it wants. Each client keeps its own after one request.
export default defineProbe({
  verdicts: ['waits', 'refused', 'no-limit-found'],
  expects: { good: 'waits', bad: 'no-limit-found' },
  setup: { connections: 5 },
  own: true,
  async run(i) {
    const printed = i.output().length;
    const kept: Connection[] = [];
    while (kept.length < most) {
      const connection = await i.connect();
      connection.send(requestBytes(`/hello?id=${i.id()}`));
      const response = await connection.response({ seconds: 3 });
      if (response.status === 200) {
        kept.push(connection);
        continue;
      }
      i.measure('its log speaks of connections', /connection/i.test(i.output().slice(printed)) ? 'yes' : 'no');
      const connections = kept.filter(({ peer }) => peer === 'open').length;
      if (response.ended !== 'silent') return { verdict: 'refused', numbers: { connections, status: response.status } };
      kept[0]?.close();
      const late = await connection.response({ seconds: 5 });
      i.measure('answer after another one was closed', late.status || 'none within 5 s');
      return { verdict: 'waits', numbers: { connections } };
    }
    return { verdict: 'no-limit-found', numbers: { tried: most } };
  },
});
