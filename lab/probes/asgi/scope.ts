import { defineProbe } from '../../probe.ts';

// ASGI, HTTP connection scope: these keys must be there, those may be left out.
const required = ['type', 'asgi', 'http_version', 'method', 'path', 'query_string', 'headers'];
const optional = ['scheme', 'raw_path', 'root_path', 'client', 'server'];

export default defineProbe({
  verdicts: ['complete', 'lacks-optional', 'lacks-required'],
  expects: { good: 'complete', bad: 'lacks-required' },
  app: 'asgi',
  routes: ['echo'],
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`);
    if (response.status !== 200) throw new Error(`/echo was answered ${response.status || response.ended}`);
    const { scope } = JSON.parse(response.body.toString()) as { scope: Record<string, unknown> };
    const lacks = (keys: string[]) => keys.filter((key) => !(key in scope));
    const missing = [...lacks(required), ...lacks(optional)];
    if (missing.length) i.note(`lacks ${missing.join(', ')}`);
    const versions = scope['asgi'] as Record<string, string> | undefined;
    if (lacks(required).length || scope['type'] !== 'http' || !versions?.['version']) return { verdict: 'lacks-required' };
    return { verdict: missing.length ? 'lacks-optional' : 'complete' };
  },
});
