import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Server } from '../server.ts';

function uwsgi(plain: '--http' | '--http-socket', secure: '--https' | '--https-socket'): Configuration {
  return {
    app: 'wsgi',
    launch(setup, { bin, apps, host, port, socket, tls }) {
      const address = setup.unix ? socket : setup.ipv6 ? `[${host}]:${port}` : `${host}:${port}`;
      const switches = switchesOf(setup, {
        // The router speaks to clients over TCP only.
        unix: () => (plain === '--http' ? null : []),
        ipv6: () => [],
        tls: () => [],
        workers: (count) => ['--master', '--processes', `${count}`],
        threads: (count) => ['--threads', `${count}`],
        timeout: (seconds) => ['--master', '--harakiri', `${seconds}`],
        recycle: (requests) => ['--master', '--max-requests', `${requests}`],
        reload: () => ['--master'],
        accessLog: () => [],
        bodyLimit: (bytes) => ['--limit-post', `${bytes}`],
      });
      if (!switches) return null;
      const listen = setup.tls ? [secure, `${address},${tls.certificate},${tls.key}`] : [plain, address];
      const argv = [bin('uwsgi'), ...listen, ...switches, '--wsgi-file', `${apps}/wsgi_app.py`, '--callable', 'app'];
      // Without --die-on-term SIGTERM is documented to reload, not to stop.
      return { argv, stop: 'SIGINT', reload: 'SIGHUP', signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] };
    },
  };
}

const server: Server = {
  builds: ['uwsgi'],
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uwsgi')).server }),
  configurations: { http: uwsgi('--http', '--https'), 'http-socket': uwsgi('--http-socket', '--https-socket') },
};
export default server;
