import { defineProbe } from '../../probe.ts';

// ASGI, extension http.response.pathsend: the server sends a file whose path the application names.
export default defineProbe({
  verdicts: ['sent', 'lost', 'no-extension'],
  expects: { good: 'sent', bad: 'no-extension' },
  app: 'asgi',
  shows: ({ verdict }) => ({ 'path-send': { level: verdict === 'sent' ? 'yes' : verdict === 'lost' ? 'partial' : 'no' } }),
  routes: ['pathsend'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/pathsend?id=${id}`);
    const extension = i.log.of(id, 'extension')[0];
    if (!extension) throw new Error(`/pathsend was answered ${response.status || response.ended}`);
    if (extension['there'] !== true) return { verdict: 'no-extension' };
    const bytes = i.log.of(id, 'file')[0]?.['length'];
    i.note(`the file has ${String(bytes)} bytes, the body ${response.body.length}`);
    return { verdict: response.status === 200 && response.body.length === bytes && response.body.includes('async def app') ? 'sent' : 'lost' };
  },
});
