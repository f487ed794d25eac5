import { defineProbe } from '../../probe.ts';

// PEP 3333, "The write() Callable": what the application writes goes out before the pieces that it returns.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['in-order', 'lost', 'unsupported'],
  expects: { good: 'in-order', bad: 'unsupported' },
  routes: ['write'],
  async run(i) {
    const response = await i.fetch(`/write?id=${i.id()}`);
    if (response.status !== 200) return { verdict: 'unsupported' };
    return { verdict: response.ended === 'complete' && response.body.toString() === 'written\nreturned\n' ? 'in-order' : 'lost' };
  },
});
