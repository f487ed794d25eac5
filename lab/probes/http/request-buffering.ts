import { defineProbe, switched } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

const length = 100_000;

// Is the application called before the whole body is there? Its log tells, while the client holds the rest back.
export default defineProbe({
  verdicts: ['after-body', 'before-body'],
  expects: { good: 'before-body', bad: 'after-body' },
  own: true,
  setup: { bufferBody: true },
  fallback: {},
  shows: ({ verdict, needs }) => ({ 'request-buffering': verdict === 'after-body' ? switched(needs) : { level: 'no' } }),
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/echo?id=${id}`, { method: 'POST', headers: { 'Content-Length': `${length}`, Connection: 'close' } }));
    connection.send('x'.repeat(1000));
    const isEarly = (await i.log.wait((line) => line.id === id && line.event === 'start', 2)) !== undefined;
    connection.send('x'.repeat(length - 1000));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || i.log.of(id, 'body')[0]?.['length'] !== length) throw new Error('the whole body did not reach the application');
    return { verdict: isEarly ? 'before-body' : 'after-body' };
  },
});
