import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Server } from '../server.ts';

function gunicorn(app: 'wsgi' | 'asgi', mode: (threads: number) => string[] | null): Configuration {
  return {
    app,
    launch(setup, { bin, host, port, socket, tls }) {
      const { threads, ...others } = setup;
      const worker = mode(threads ?? 0);
      const bind = setup.inherited ? 'fd://3' : setup.unix ? `unix:${socket}` : setup.ipv6 ? `[${host}]:${port}` : `${host}:${port}`;
      const switches = switchesOf(others, {
        unix: () => [],
        ipv6: () => [],
        inherited: () => [],
        systemd: () => [],
        reload: () => [],
        workers: (count) => ['--workers', `${count}`],
        timeout: (seconds) => ['--timeout', `${seconds}`],
        recycle: (requests) => ['--max-requests', `${requests}`],
        trust: (peer) => ['--forwarded-allow-ips', peer],
        accessLog: () => ['--access-logfile', '-'],
        tls: () => ['--certfile', tls.certificate, '--keyfile', tls.key],
      });
      if (!worker || !switches) return null;
      const argv = [bin('gunicorn'), ...worker, ...(setup.systemd ? [] : ['-b', bind]), ...switches, `${app}_app:app`];
      return { argv, stop: 'SIGTERM', reload: 'SIGHUP', signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH'] };
    },
  };
}

const server: Server = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'gunicorn')).server }),
  configurations: {
    sync: gunicorn('wsgi', (threads) => (threads ? null : [])),
    gthread: gunicorn('wsgi', (threads) => ['-k', 'gthread', '--threads', `${threads || 4}`]),
    gevent: gunicorn('wsgi', (threads) => (threads ? null : ['-k', 'gevent'])),
    asgi: gunicorn('asgi', (threads) => (threads ? null : ['-k', 'asgi'])),
  },
};
export default server;
