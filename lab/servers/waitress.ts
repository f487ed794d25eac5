import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Server } from '../server.ts';

const server: Server = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'waitress')).server }),
  configurations: {
    default: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket }) {
        const listen = setup.unix ? `--unix-socket=${socket}` : `--listen=${setup.ipv6 ? `[${host}]` : host}:${port}`;
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          threads: (count) => [`--threads=${count}`],
          trust: (peer) => [`--trusted-proxy=${peer}`, '--trusted-proxy-headers=x-forwarded-for x-forwarded-host x-forwarded-proto'],
          bodyLimit: (bytes) => [`--max-request-body-size=${bytes}`],
        });
        return switches && { argv: [bin('waitress-serve'), listen, ...switches, 'wsgi_app:app'], stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default server;
