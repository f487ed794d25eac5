import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3: a server reads the whole request body or closes the connection after its response; what is left of
// a body must never be taken for the next request.
export default defineProbe({
  verdicts: ['next-served', 'closes', 'body-as-request', 'next-refused', 'stalls'],
  expects: { good: 'next-served', bad: 'stalls' },
  sensitive: true,
  async run(i) {
    const [first, hidden, next] = [i.id(), i.id(), i.id()];
    const connection = await i.connect();
    connection.send(requestBytes(`/hello?id=${first}`, { method: 'POST', body: requestBytes(`/hello?id=${hidden}`) }));
    const response = await connection.response({ seconds: 5 });
    if (response.status !== 200) throw new Error(`the request with a body was answered ${response.status || response.ended}`);
    connection.send(requestBytes(`/hello?id=${next}`));
    const second = await connection.response({ seconds: 4 });
    if (i.log.of(hidden).length) return { verdict: 'body-as-request' };
    if (second.status === 200) return { verdict: 'next-served' };
    if (second.status) return { verdict: 'next-refused' };
    return { verdict: second.ended === 'silent' ? 'stalls' : 'closes' };
  },
});
