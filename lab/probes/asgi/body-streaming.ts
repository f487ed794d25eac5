import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// ASGI, http.request: more_body lets the application read a body while it arrives. Half of it is sent, then nothing for 2 s.
export default defineProbe({
  verdicts: ['while-it-arrives', 'collected'],
  expects: { good: 'while-it-arrives', bad: 'collected' },
  app: 'asgi',
  routes: ['read'],
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/read?id=${id}`, { method: 'POST', headers: { 'Content-Length': '8', Connection: 'close' } }));
    connection.send('half');
    const early = await i.log.wait((line) => line.id === id && line.event === 'step' && line['total'] === 4, 2);
    connection.send('rest');
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200 || response.body.toString() !== '8') throw new Error(`the whole body was answered ${response.status || response.ended}`);
    return { verdict: early ? 'while-it-arrives' : 'collected' };
  },
});
