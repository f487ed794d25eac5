import { defineProbe } from '../../probe.ts';

// PEP 3333, "Specification Details": close() of the iterable is called also when the request ended in an error.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['called', 'called-twice', 'not-called'],
  expects: { good: 'called', bad: 'not-called' },
  own: true,
  routes: ['error'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/error?where=middle&id=${id}`, { seconds: 4 });
    if (!i.log.of(id, 'start').length) throw new Error('the application was not called');
    await i.log.wait((line) => line.id === id && line.event === 'close', 3);
    const calls = i.log.of(id, 'close').length;
    return { verdict: calls > 1 ? 'called-twice' : calls ? 'called' : 'not-called' };
  },
});
