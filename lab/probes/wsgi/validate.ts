import { defineProbe } from '../../probe.ts';

// wsgiref.validate of the standard library checks most of PEP 3333 from inside; asked with a GET and with a POST.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['clean', 'objects-to-get', 'objects-to-post', 'objects'],
  expects: { good: 'clean', bad: 'objects' },
  routes: ['validate'],
  async run(i) {
    const isClean = async (parts: { method: string; headers?: Record<string, string>; body?: string }) => {
      const id = i.id();
      const response = await i.fetch(`/validate?id=${id}`, parts);
      for (const line of i.log.of(id, 'objection')) i.note(String(line['text']));
      return response.status === 200 && response.body.toString() === (parts.body ?? '') && !i.log.of(id, 'objection').length;
    };
    const get = await isClean({ method: 'GET' });
    const post = await isClean({ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'validated' });
    return { verdict: get ? (post ? 'clean' : 'objects-to-post') : post ? 'objects-to-get' : 'objects' };
  },
});
