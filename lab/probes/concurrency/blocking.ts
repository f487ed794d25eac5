import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// One request is inside a call that gives no event loop and no greenlet a turn: is another client served meanwhile?
export default defineProbe({
  verdicts: ['served', 'waits'],
  expects: { good: 'served', bad: 'waits' },
  own: true,
  routes: ['hang'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/hang?block=1&s=6&id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'begin'))) throw new Error('the request did not reach the application within 5 s');
    const { status } = await i.fetch(`/hello?id=${i.id()}`, { seconds: 3 });
    return { verdict: status === 200 ? 'served' : 'waits' };
  },
});
