import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Adapter } from '../adapter.ts';

const adapter: Adapter = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uvicorn')).server }),
  configurations: {
    h11: {
      app: 'asgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          workers: (count) => ['--workers', `${count}`],
          recycle: (requests) => ['--limit-max-requests', `${requests}`],
          trust: (peer) => ['--forwarded-allow-ips', peer],
          inherited: () => ['--fd', '3'],
          tls: () => ['--ssl-certfile', tls.certificate, '--ssl-keyfile', tls.key],
        });
        const listen = setup.unix ? ['--uds', socket] : setup.inherited ? [] : ['--host', host, '--port', `${port}`];
        return switches && { argv: [bin('uvicorn'), ...listen, ...switches, 'asgi_app:app'], stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] };
      },
    },
  },
};
export default adapter;
