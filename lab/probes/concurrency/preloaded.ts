import { defineProbe } from '../../probe.ts';

// gevent replaces ssl.SSLContext in the worker. What an application that was loaded before had imported stays the old one, whose setters
// look for the new one.
export default defineProbe({
  verdicts: ['answered', 'fails'],
  expects: { good: 'answered', bad: 'fails' },
  own: true,
  app: 'wsgi',
  setup: { preload: true, application: 'tls_contexts' },
  async run(i) {
    const id = i.id();
    const { status } = await i.fetch(`/tls?id=${id}`);
    const [line] = i.log.of(id, 'context');
    if (!line) throw new Error(`the request was answered ${status} and did not reach the application`);
    i.measure('making a TLS context', String(line['outcome']));
    return { verdict: status === 200 ? 'answered' : 'fails' };
  },
});
