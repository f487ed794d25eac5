import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Adapter } from '../adapter.ts';

/** What the documentation calls a custom application, with these options of the command as settings. */
function program(app: 'wsgi' | 'asgi', bind: string, worker: string[]): string {
  const settings: Record<string, string> = { '-k': 'worker_class', '--threads': 'threads' };
  const set = worker.flatMap((part, index) => (settings[part] ? [`\n        self.cfg.set("${settings[part]}", "${worker[index + 1]!}")`] : []));
  return `from gunicorn.app.base import BaseApplication

from ${app}_app import app


class Standalone(BaseApplication):
    def load_config(self):
        self.cfg.set("bind", "${bind}")${set.join('')}

    def load(self):
        return app


Standalone().run()
`;
}

function gunicorn(app: 'wsgi' | 'asgi', mode: (threads: number) => string[] | null, speaksHttp2 = true): Configuration {
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
        clientCertificates: () => ['--ca-certs', tls.certificate, '--cert-reqs', '2'],
        http2: () => (speaksHttp2 ? ['--http-protocols', 'h2,h1'] : null),
        h2c: () => (speaksHttp2 ? ['--http-protocols', 'h2,h1', '--http2-cleartext', 'prior-knowledge'] : null),
        proxyProtocol: () => ['--proxy-protocol', 'auto'],
        gateway: (protocol) => (protocol === 'uwsgi' ? ['--protocol', 'uwsgi'] : null),
        // gunicorn.conf.py of the working directory is read without being named.
        configFile: () => [],
        codeReload: () => ['--reload'],
        // The asgi worker counts requests only where it logs them.
        statsd: () => ['--statsd-host', `127.0.0.1:${port}`, ...(app === 'asgi' ? ['--access-logfile', '-'] : [])],
        factory: () => [],
        defaultAddress: () => [],
        pythonApi: () => [],
        environment: () => [],
        user: (name) => ['--user', name, '--group', name],
      });
      if (!worker || !switches) return null;
      const target = setup.factory ? `factory:create_${app}_app("lab")` : `${app}_app:app`;
      const isElsewhere = setup.systemd || setup.configFile || setup.defaultAddress || setup.environment;
      const command = [bin('gunicorn'), ...worker, ...(isElsewhere ? [] : ['-b', bind]), ...switches, target];
      const argv = setup.pythonApi ? [bin('python'), 'serve.py'] : command;
      const extra = setup.http2 || setup.h2c ? { needs: 'extra' as const } : {};
      const files: Record<string, string> = {
        ...(setup.configFile && { 'gunicorn.conf.py': `bind = "${bind}"\n` }),
        ...(setup.pythonApi && { 'serve.py': program(app, bind, worker) }),
      };
      return {
        ...extra,
        files,
        ...(setup.environment && { env: { GUNICORN_CMD_ARGS: `--bind ${bind}` } }),
        argv,
        stop: 'SIGTERM',
        reload: 'SIGHUP',
        signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGTTIN', 'SIGTTOU'],
      };
    },
  };
}

const adapter: Adapter = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'gunicorn')).server }),
  configurations: {
    sync: gunicorn('wsgi', (threads) => (threads ? null : []), false),
    gthread: gunicorn('wsgi', (threads) => ['-k', 'gthread', '--threads', `${threads || 4}`]),
    gevent: gunicorn('wsgi', (threads) => (threads ? null : ['-k', 'gevent'])),
    asgi: gunicorn('asgi', (threads) => (threads ? null : ['-k', 'asgi'])),
  },
};
export default adapter;
