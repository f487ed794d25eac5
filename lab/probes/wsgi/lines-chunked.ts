import { NotOffered, defineProbe } from '../../probe.ts';
import { chunk, requestBytes } from '../../wire/request.ts';

// The same as wsgi-lines for a chunked body, whose lines do not end where its chunks do.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['lines', 'other-lines', 'blocks'],
  expects: { good: 'lines', bad: 'not-offered' },
  own: true,
  routes: ['echo', 'lines'],
  async run(i) {
    const send = async (target: string) => {
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`${target}id=${id}`, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } }));
      connection.send(['fir', 'st\nsec', 'ond\nthird', ''].map(chunk).join(''));
      const { ended } = await connection.response({ seconds: 4 });
      connection.close();
      return { id, ended };
    };
    const whole = await send('/echo?');
    if (i.log.of(whole.id, 'body')[0]?.['body'] !== 'first\nsecond\nthird') throw new NotOffered('chunked bodies are not read');
    for (const how of ['readline', 'readlines', 'iterate']) {
      const { id, ended } = await send(`/lines?how=${how}&`);
      if (ended === 'silent') return { verdict: 'blocks' };
      const seen = i.log.of(id, 'lines')[0]?.['lines'] as string[] | undefined;
      i.note(`${how}: ${JSON.stringify(seen) ?? 'raised an exception'}`);
      if (seen?.join('|') !== 'first\n|second\n|third') return { verdict: 'other-lines' };
    }
    return { verdict: 'lines' };
  },
});
