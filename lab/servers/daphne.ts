import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Server } from '../server.ts';

const server: Server = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'daphne')).server }),
  configurations: {
    default: {
      app: 'asgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const tcp = setup.defaultAddress ? [] : ['-b', host, '-p', `${port}`];
        const endpoint = `ssl:${port}:interface=${host}:privateKey=${tls.key}:certKey=${tls.certificate}`;
        const systemd = `systemd:domain=${setup.unix ? 'UNIX' : 'INET'}:index=0`;
        const other = setup.systemd ? systemd : setup.tls ? endpoint : setup.proxyProtocol ? `haproxy:tcp:${port}:interface=${host}` : undefined;
        const listen = other ? ['-e', other] : setup.unix ? ['-u', socket] : setup.inherited ? ['--fd', '3'] : tcp;
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          tls: () => [],
          inherited: () => [],
          timeout: (seconds) => ['--http-timeout', `${seconds}`],
          trust: () => ['--proxy-headers'],
          systemd: () => [],
          defaultAddress: () => [],
          proxyProtocol: () => [],
          // Twisted speaks it by itself where the h2 package is installed.
          http2: () => [],
          // It names no other way: a factory is given as an application is.
          factory: () => [],
        });
        const application = setup.factory ? 'factory:create_asgi_app' : 'asgi_app:app';
        const extra = setup.http2 ? { needs: 'extra' as const } : {};
        return (
          switches && { ...extra, argv: [bin('daphne'), ...listen, ...switches, application], stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] }
        );
      },
    },
  },
};
export default server;
