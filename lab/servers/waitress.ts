import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter } from '../adapter.ts';
import { argumentsFor, bindOf } from '../arguments.ts';

// The documented way to hand over a socket; the command has no option for it.
const serve = 'import socket\n\nfrom waitress import serve\nfrom wsgi_app import app\n\nserve(app, sockets=[socket.socket(fileno=3)])\n';

const adapter: Adapter = {
  distribution: 'waitress',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'waitress')).server }),
  configurations: {
    default: {
      app: 'wsgi',
      offers: ['unix', 'ipv6', 'inherited', 'factory', 'defaultAddress', 'pythonApi', 'threads', 'trust', 'forwarded', 'bodyLimit', 'backlog', 'connections'],
      places: ['--listen'],
      launch(setup, place) {
        const { bin, socket } = place;
        const listen = setup.unix ? `--unix-socket=${socket}` : `--listen=${bindOf(place)}`;
        const options = argumentsFor(setup, {
          threads: (count) => [`--threads=${count}`],
          trust: (peer) => [
            `--trusted-proxy=${peer}`,
            `--trusted-proxy-headers=${setup.forwarded ? 'forwarded' : 'x-forwarded-for x-forwarded-host x-forwarded-proto'}`,
          ],
          backlog: (length) => [`--backlog=${length}`],
          connections: (most) => [`--connection-limit=${most}`],
          bodyLimit: (bytes) => [`--max-request-body-size=${bytes}`],
        });
        const how = { stop: 'SIGINT', reload: null, signals: ['SIGINT'] } as const;
        const program = `from waitress import serve\nfrom wsgi_app import app\n\nserve(app, listen="${bindOf(place)}")\n`;
        if (setup.pythonApi) return { argv: [bin('python'), 'serve.py'], files: { 'serve.py': program }, ...how };
        if (setup.inherited) return { argv: [bin('python'), 'serve.py'], files: { 'serve.py': serve }, needs: 'code', ...how };
        const application = setup.factory ? ['--call', 'factory:create_wsgi_app'] : ['wsgi_app:app'];
        return { argv: [bin('waitress-serve'), ...(setup.defaultAddress ? [] : [listen]), ...options, ...application], ...how };
      },
    },
  },
};
export default adapter;
