import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter } from '../adapter.ts';
import { argumentsFor } from '../arguments.ts';

const adapter: Adapter = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uvicorn')).server }),
  configurations: {
    h11: {
      app: 'asgi',
      offers: ['unix', 'ipv6', 'workers', 'recycle', 'trust', 'inherited', 'tls'],
      launch(setup, { bin, host, port, socket, tls }) {
        const options = argumentsFor(setup, {
          workers: (count) => ['--workers', `${count}`],
          recycle: (requests) => ['--limit-max-requests', `${requests}`],
          trust: (peer) => ['--forwarded-allow-ips', peer],
          inherited: () => ['--fd', '3'],
          tls: () => ['--ssl-certfile', tls.certificate, '--ssl-keyfile', tls.key],
        });
        const listen = setup.unix ? ['--uds', socket] : setup.inherited ? [] : ['--host', host, '--port', `${port}`];
        return { argv: [bin('uvicorn'), ...listen, ...options, 'asgi_app:app'], stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] };
      },
    },
  },
};
export default adapter;
