import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Adapter } from '../adapter.ts';

// The documented way to hand over a socket; the command has no option for it.
const serve = 'import socket\n\nfrom waitress import serve\nfrom wsgi_app import app\n\nserve(app, sockets=[socket.socket(fileno=3)])\n';

const adapter: Adapter = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'waitress')).server }),
  configurations: {
    default: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket }) {
        const listen = setup.unix ? `--unix-socket=${socket}` : `--listen=${setup.ipv6 ? `[${host}]` : host}:${port}`;
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          inherited: () => [],
          factory: () => [],
          defaultAddress: () => [],
          pythonApi: () => [],
          threads: (count) => [`--threads=${count}`],
          trust: (peer) => [
            `--trusted-proxy=${peer}`,
            `--trusted-proxy-headers=${setup.forwarded ? 'forwarded' : 'x-forwarded-for x-forwarded-host x-forwarded-proto'}`,
          ],
          forwarded: () => [],
          bodyLimit: (bytes) => [`--max-request-body-size=${bytes}`],
        });
        const how = { stop: 'SIGINT', reload: null, signals: ['SIGINT'] } as const;
        const program = `from waitress import serve\nfrom wsgi_app import app\n\nserve(app, listen="${host}:${port}")\n`;
        if (setup.pythonApi) return switches && { argv: [bin('python'), 'serve.py'], files: { 'serve.py': program }, ...how };
        if (setup.inherited) return switches && { argv: [bin('python'), 'serve.py'], files: { 'serve.py': serve }, needs: 'code', ...how };
        const application = setup.factory ? ['--call', 'factory:create_wsgi_app'] : ['wsgi_app:app'];
        return switches && { argv: [bin('waitress-serve'), ...(setup.defaultAddress ? [] : [listen]), ...switches, ...application], ...how };
      },
    },
  },
};
export default adapter;
