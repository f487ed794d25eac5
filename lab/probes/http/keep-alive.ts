import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// RFC 9112 section 9.3: an HTTP/1.1 connection persists unless one side says close. Asked with a response of known length
// and with one without, because some servers keep only the first kind.
export default defineProbe({
  verdicts: ['kept', 'kept-with-length', 'closed'],
  expects: { good: 'kept', bad: 'closed' },
  shows: ({ verdict }) => ({ 'keep-alive': { level: verdict === 'kept' ? 'yes' : verdict === 'closed' ? 'no' : 'partial' } }),
  routes: ['stream'],
  async run(i) {
    const isKept = async (target: string) => {
      const connection = await i.connect();
      const first = i.id();
      for (const id of [first, i.id()]) {
        connection.send(requestBytes(`${target}id=${id}`));
        const response = await connection.response({ seconds: 5 });
        if (response.status !== 200 && id === first) throw new Error(`the first request was answered ${response.status || response.ended}`);
        if (response.status !== 200 || response.framing === 'close' || response.ended !== 'complete') return false;
      }
      return true;
    };
    if (!(await isKept('/hello?'))) return { verdict: 'closed' };
    return { verdict: (await isKept('/stream?n=2&')) ? 'kept' : 'kept-with-length' };
  },
});
