import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// PEP 3333, "Input and Error Streams": past the end of the body read() gives the end of file and waits for nothing. The
// client keeps its connection open.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['end', 'blocks', 'raises', 'other-bytes'],
  expects: { good: 'end', bad: 'raises' },
  own: true,
  routes: ['input_end'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/input_end?id=${id}`, { method: 'POST', body: 'twelve bytes' }));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'body'))) throw new Error('the body did not reach the application');
    const line = await i.log.wait(({ id: it, event }) => it === id && (event === 'more' || event === 'raised'), 4);
    if (!line) return { verdict: 'blocks' };
    if (line.event === 'raised') return { verdict: 'raises' };
    return { verdict: line['length'] === 0 ? 'end' : 'other-bytes' };
  },
});
