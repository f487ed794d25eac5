import { defineProbe } from '../../probe.ts';

// PEP 3333, environ variables: these must be there.
const needed = ['REQUEST_METHOD', 'SERVER_NAME', 'SERVER_PORT', 'SERVER_PROTOCOL', 'wsgi.version', 'wsgi.url_scheme', 'wsgi.input', 'wsgi.errors'];

// The WSGI application is given to every configuration in the way in which it takes its own.
export default defineProbe({
  verdicts: ['called', 'called-without-keys', 'not-called', 'did-not-start'],
  expects: { good: 'called', bad: 'called-without-keys' },
  setup: { application: 'wsgi_app' },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => (verdict === 'called-without-keys' ? {} : { wsgi: { level: verdict === 'called' ? 'yes' : 'no' } }),
  routes: ['echo'],
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`).catch(() => undefined);
    if (!response) return { verdict: 'did-not-start' };
    if (response.status !== 200) return { verdict: 'not-called' };
    const { environ, types } = JSON.parse(response.body.toString()) as Record<'environ' | 'types', Record<string, unknown>>;
    return { verdict: needed.every((key) => key in environ || key in types) ? 'called' : 'called-without-keys' };
  },
});
