import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// PEP 3333, "Handling the Content-Length Header": a server stops at the length that the application said, or raises.
export default defineProbe({
  verdicts: ['cut', 'all-sent', 'corrected', 'refused'],
  expects: { good: 'cut', bad: 'all-sent' },
  sensitive: true,
  routes: ['status'],
  async run(i) {
    const connection = await i.connect();
    connection.send(requestBytes(`/status?body=too-long&length=3&id=${i.id()}`));
    const response = await connection.response({ seconds: 4 });
    if (response.status !== 200) return { verdict: 'refused' };
    if (response.body.toString() === 'too-long') return { verdict: 'corrected' };
    return { verdict: (await connection.rest(1)).length ? 'all-sent' : 'cut' };
  },
});
