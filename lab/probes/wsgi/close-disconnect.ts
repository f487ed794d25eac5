import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const parts = 40;

// PEP 3333, "Specification Details": close() is called also when the client disconnects early. The client leaves after the
// first of forty parts, a tenth of a second apart.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['stops', 'runs-on', 'not-called'],
  expects: { good: 'stops', bad: 'not-called' },
  own: true,
  routes: ['stream'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/stream?n=${parts}&s=0.1&size=2000&id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'part'))) throw new Error('the application was not asked for its response');
    await connection.more(0, 1);
    connection.close();
    const closed = await i.log.wait((line) => line.id === id && line.event === 'close', 10);
    if (!closed) return { verdict: 'not-called' };
    return { verdict: i.log.of(id, 'part').length < parts ? 'stops' : 'runs-on' };
  },
});
