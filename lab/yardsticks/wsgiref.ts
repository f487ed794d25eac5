import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter } from '../adapter.ts';

const run =
  'import sys\nfrom wsgiref.simple_server import make_server\nfrom wsgi_app import app\n\nmake_server(sys.argv[1], int(sys.argv[2]), app).serve_forever()\n';

const adapter: Adapter = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'platform', 'wsgiref')).server }),
  configurations: {
    default: {
      app: 'wsgi',
      offers: [],
      launch(_, { bin, host, port }) {
        return { argv: [bin('python'), 'run.py', host, `${port}`], files: { 'run.py': run }, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default adapter;
