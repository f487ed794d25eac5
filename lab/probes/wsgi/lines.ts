import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const body = 'first\nsecond\nthird';
const expected: Record<string, string> = {
  readline: 'first\n|second\n|third',
  sized: 'fi|rst\n|second\n|third',
  readlines: 'first\n|second\n|third',
  iterate: 'first\n|second\n|third',
};

// PEP 3333, "Input and Error Streams": wsgi.input gives lines by readline(), readline(size), readlines() and iteration, and
// ends where the body ends. The client keeps its connection open.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['lines', 'other-lines', 'blocks'],
  expects: { good: 'lines', bad: 'other-lines' },
  own: true,
  async run(i) {
    for (const [how, lines] of Object.entries(expected)) {
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`/lines?how=${how}&id=${id}`, { method: 'POST', body }));
      const response = await connection.response({ seconds: 4 });
      connection.close();
      if (response.ended === 'silent') return { verdict: 'blocks' };
      const seen = i.log.of(id, 'lines')[0]?.['lines'] as string[] | undefined;
      i.note(`${how}: ${JSON.stringify(seen) ?? 'raised an exception'}`);
      if (seen?.join('|') !== lines) return { verdict: 'other-lines' };
    }
    return { verdict: 'lines' };
  },
});
