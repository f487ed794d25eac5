import { defineProbe } from '../../probe.ts';

// ASGI, extensions: the key of the scope holds a dictionary for each; without any it may be empty or missing.
export default defineProbe({
  verdicts: ['some', 'empty', 'missing'],
  expects: { good: 'some', bad: 'missing' },
  app: 'asgi',
  routes: ['echo'],
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`);
    if (response.status !== 200) throw new Error(`/echo was answered ${response.status || response.ended}`);
    const { scope } = JSON.parse(response.body.toString()) as { scope: { extensions?: Record<string, unknown> | null } };
    if (!scope.extensions) return { verdict: 'missing' };
    const names = Object.keys(scope.extensions);
    i.note(`extensions: ${names.join(', ') || 'none'}`);
    return { verdict: names.length ? 'some' : 'empty', numbers: { extensions: names.length } };
  },
});
