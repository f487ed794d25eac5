import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// ASGI, HTTP: http.disconnect is sent if the client leaves while the application still awaits receive().
export default defineProbe({
  verdicts: ['told', 'cancelled', 'not-told'],
  expects: { good: 'told', bad: 'not-told' },
  app: 'asgi',
  shows: ({ verdict }) => ({ 'asgi-disconnect': { level: verdict === 'told' ? 'yes' : verdict === 'cancelled' ? 'partial' : 'no' } }),
  routes: ['disconnect'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/disconnect?id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'begin'))) throw new Error('the request did not reach the application within 5 s');
    connection.close();
    const end = await i.log.wait((line) => line.id === id && (line.event === 'told' || line.event === 'cancelled'), 10);
    i.note(end ? `the application was ${end.event}${end.event === 'told' ? ` ${String(end['type'])}` : ''}` : 'the application was told nothing within 8 s');
    if (end?.event === 'cancelled') return { verdict: 'cancelled' };
    return { verdict: end?.['type'] === 'http.disconnect' ? 'told' : 'not-told' };
  },
});
