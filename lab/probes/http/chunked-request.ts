import { defineProbe } from '../../probe.ts';
import { chunk, requestBytes } from '../../wire/request.ts';

const body = 'in three chunks';

// RFC 9112 section 7.1: a recipient must be able to decode chunks. What arrived is read from the application's log; where
// its usual interface is empty, an interface of the server's own is tried.
export default defineProbe({
  verdicts: ['whole', 'own-interface', 'empty', 'cut', 'refused'],
  expects: { good: 'whole', bad: 'empty' },
  shows: ({ verdict }) => ({ 'chunked-request': { level: verdict === 'whole' ? 'yes' : verdict === 'own-interface' ? 'partial' : 'no' } }),
  routes: ['chunked', 'echo'],
  async run(i) {
    const read = async (target: string, event: string) => {
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`${target}?id=${id}`, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked', Connection: 'close' } }));
      connection.send(['in ', 'three ', 'chunks', ''].map(chunk).join(''));
      const { status } = await connection.response({ seconds: 8 });
      connection.close();
      const line = i.log.of(id, event)[0];
      return { status, isCalled: i.log.of(id).length > 0, body: line && String(line['body']) };
    };
    const usual = await read('/echo', 'body');
    if (!usual.isCalled) return { verdict: 'refused', numbers: { status: usual.status } };
    if (usual.body === body) return { verdict: 'whole' };
    if (usual.body) return { verdict: 'cut' };
    return { verdict: (await read('/chunked', 'own')).body === body ? 'own-interface' : 'empty' };
  },
});
