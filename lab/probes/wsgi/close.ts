import { defineProbe } from '../../probe.ts';

// PEP 3333, "Specification Details": close() of the iterable is called when the request is completed.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['called', 'called-twice', 'not-called'],
  expects: { good: 'called', bad: 'not-called' },
  routes: ['stream'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/stream?n=2&id=${id}`);
    if (response.status !== 200) throw new Error(`the request was answered ${response.status || response.ended}`);
    await i.log.wait((line) => line.id === id && line.event === 'close', 3);
    const calls = i.log.of(id, 'close').length;
    return { verdict: calls > 1 ? 'called-twice' : calls ? 'called' : 'not-called' };
  },
});
