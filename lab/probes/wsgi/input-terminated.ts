import { defineProbe } from '../../probe.ts';
import { chunk } from '../../wire/request.ts';

// wsgi.input_terminated, which frameworks look for: the server promises that wsgi.input ends where the body ends, so a body
// without a length may be read.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['always', 'chunked-only', 'never'],
  expects: { good: 'always', bad: 'never' },
  routes: ['echo'],
  async run(i) {
    const isSaid = async (headers: Record<string, string>, body: string) => {
      const response = await i.fetch(`/echo?id=${i.id()}`, { method: 'POST', headers, body });
      // A server that refuses chunks promises nothing about them.
      if (response.status !== 200) return false;
      return (JSON.parse(response.body.toString()) as { flags: Record<string, unknown> }).flags['wsgi.input_terminated'] === true;
    };
    if (await isSaid({}, 'body')) return { verdict: 'always' };
    return { verdict: (await isSaid({ 'Transfer-Encoding': 'chunked' }, chunk('body') + chunk(''))) ? 'chunked-only' : 'never' };
  },
});
