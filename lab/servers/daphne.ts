import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Server } from '../server.ts';

const server: Server = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'daphne')).server }),
  configurations: {
    default: {
      app: 'asgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const tcp = ['-b', host, '-p', `${port}`];
        const endpoint = `ssl:${port}:interface=${host}:privateKey=${tls.key}:certKey=${tls.certificate}`;
        const listen = setup.unix ? ['-u', socket] : setup.tls ? ['-e', endpoint] : setup.inherited ? ['--fd', '3'] : tcp;
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          tls: () => [],
          inherited: () => [],
          timeout: (seconds) => ['--http-timeout', `${seconds}`],
          trust: () => ['--proxy-headers'],
          accessLog: () => ['--access-log', '-'],
          // Twisted speaks it by itself where the h2 package is installed.
          http2: () => null,
        });
        return switches && { argv: [bin('daphne'), ...listen, ...switches, 'asgi_app:app'], stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] };
      },
    },
  },
};
export default server;
