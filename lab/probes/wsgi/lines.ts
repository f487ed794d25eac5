import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const body = 'first\nsecond\nthird';
const lines = 'first\n|second\n|third';
const expected: Record<string, string> = { readline: lines, readlines: lines, iterate: lines, sized: 'fi|rst\n' };

// PEP 3333, "Input and Error Streams": wsgi.input gives lines by readline(), readlines() and iteration, and ends where the
// body ends; the size of readline() is a should. The client keeps its connection open.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['lines', 'size-ignored', 'other-lines', 'blocks'],
  expects: { good: 'lines', bad: 'size-ignored' },
  own: true,
  routes: ['lines'],
  async run(i) {
    for (const [how, wanted] of Object.entries(expected)) {
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`/lines?how=${how}&id=${id}`, { method: 'POST', body }));
      const response = await connection.response({ seconds: 4 });
      connection.close();
      if (response.ended === 'silent') return { verdict: 'blocks' };
      const seen = i.log.of(id, 'lines')[0]?.['lines'] as string[] | undefined;
      i.note(`${how}: ${JSON.stringify(seen) ?? 'raised an exception'}`);
      if (seen?.join('|') !== wanted) return { verdict: how === 'sized' && seen?.[0] === 'first\n' ? 'size-ignored' : 'other-lines' };
    }
    return { verdict: 'lines' };
  },
});
