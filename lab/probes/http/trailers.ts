import { NotOffered, defineProbe } from '../../probe.ts';
import { chunk, requestBytes } from '../../wire/request.ts';

const head = { method: 'POST', headers: { 'Transfer-Encoding': 'chunked', Connection: 'close' } };

// RFC 9110 section 6.5.1: a trailer field is not merged into the headers, since it may be one that decides over access.
export default defineProbe({
  verdicts: ['dropped', 'merged', 'refused'],
  expects: { good: 'dropped', bad: 'not-offered' },
  routes: ['echo'],
  async run(i) {
    const send = async (end: string) => {
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`/echo?id=${id}`, head));
      connection.send(chunk('body') + end);
      const response = await connection.response({ seconds: 4 });
      return { response, isRead: i.log.of(id, 'body')[0]?.['body'] === 'body' };
    };
    if (!(await send(chunk(''))).isRead) throw new NotOffered('chunked bodies are not read');
    const { response, isRead } = await send('0\r\nX-Trailer: sent-behind\r\n\r\n');
    if (!isRead || response.status !== 200) return { verdict: 'refused' };
    return { verdict: response.body.includes('sent-behind') ? 'merged' : 'dropped' };
  },
});
