import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Setup } from '../adapter.ts';
import { argumentsFor, bindOf, isBoundElsewhere } from '../arguments.ts';

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

const offers: (keyof Setup)[] = [
  'unix',
  'ipv6',
  'inherited',
  'systemd',
  'reload',
  'workers',
  'timeout',
  'recycle',
  'trust',
  'accessLog',
  'tls',
  'clientCertificates',
  'proxyProtocol',
  'gateway',
  'configFile',
  'codeReload',
  'statsd',
  'factory',
  'defaultAddress',
  'pythonApi',
  'environment',
  'user',
  'backlog',
  'reusePort',
  'queueLog',
  'keepAlive',
  'underscores',
  'preload',
];

/** One worker class: its own options, and what it offers besides what all do. */
function gunicorn(
  app: 'wsgi' | 'asgi',
  mode: (threads: number) => string[],
  more: (keyof Setup)[] = [],
  trust = (peer: string) => ['--forwarded-allow-ips', peer],
): Configuration {
  return {
    app,
    offers: [...offers, ...more],
    places: ['-b'],
    launch(setup, place) {
      const { bin, port, socket, tls } = place;
      if (setup.gateway && setup.gateway !== 'uwsgi') return null;
      const worker = mode(setup.threads ?? 0);
      const bind = setup.inherited ? 'fd://3' : setup.unix ? `unix:${socket}` : bindOf(place);
      const options = argumentsFor(setup, {
        workers: (count) => ['--workers', `${count}`],
        timeout: (seconds) => ['--timeout', `${seconds}`],
        recycle: (requests) => ['--max-requests', `${requests}`],
        trust,
        accessLog: () => ['--access-logfile', '-'],
        tls: () => ['--certfile', tls.certificate, '--keyfile', tls.key],
        clientCertificates: () => ['--ca-certs', tls.certificate, '--cert-reqs', '2'],
        http2: () => ['--http-protocols', 'h2,h1'],
        h2c: () => ['--http-protocols', 'h2,h1', '--http2-cleartext', 'prior-knowledge'],
        proxyProtocol: () => ['--proxy-protocol', 'auto'],
        gateway: () => ['--protocol', 'uwsgi'],
        codeReload: () => ['--reload'],
        // The asgi worker counts requests only where it logs them.
        statsd: () => ['--statsd-host', `127.0.0.1:${port}`, ...(app === 'asgi' ? ['--access-logfile', '-'] : [])],
        backlog: (length) => ['--backlog', `${length}`],
        reusePort: () => ['--reuse-port'],
        // Of a Unix socket it knows nothing. The log has it among what is for debugging.
        queueLog: () => ['--enable-backlog-metric', '--log-level', 'debug'],
        keepAlive: (seconds) => ['--keep-alive', `${seconds}`],
        underscores: (what) => ['--header-map', what === 'pass' ? 'dangerous' : 'refuse'],
        preload: () => ['--preload'],
        user: (name) => ['--user', name, '--group', name, '--initgroups'],
      });
      const target = setup.factory ? `factory:create_${app}_app("lab")` : `${app}_app:app`;
      const command = [bin('gunicorn'), ...worker, ...(isBoundElsewhere(setup) ? [] : ['-b', bind]), ...options, target];
      const files: Record<string, string> = {
        // gunicorn.conf.py of the working directory is read without being named.
        ...(setup.configFile && { 'gunicorn.conf.py': `bind = "${bind}"\n` }),
        ...(setup.pythonApi && { 'serve.py': program(app, bind, worker) }),
      };
      return {
        ...((setup.http2 || setup.h2c) && { needs: 'extra' }),
        files,
        ...(setup.environment && { env: { GUNICORN_CMD_ARGS: `--bind ${bind}` } }),
        argv: setup.pythonApi ? [bin('python'), 'serve.py'] : command,
        stop: 'SIGTERM',
        reload: 'SIGHUP',
        signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGTTIN', 'SIGTTOU'],
      };
    },
  };
}

const adapter: Adapter = {
  distribution: 'gunicorn',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'gunicorn')).server }),
  configurations: {
    sync: gunicorn('wsgi', () => []),
    gthread: gunicorn('wsgi', (threads) => ['-k', 'gthread', '--threads', `${threads || 4}`], ['threads', 'http2', 'h2c']),
    gevent: gunicorn('wsgi', () => ['-k', 'gevent'], ['http2', 'h2c']),
    asgi: gunicorn('asgi', () => ['-k', 'asgi'], ['http2', 'h2c']),
    // With what uvicorn[standard] brings, except uvloop, which the asgi worker would take as well. The lab's peer is trusted as installed.
    'asgi-uvicorn': gunicorn(
      'asgi',
      () => ['-k', 'uvicorn_worker.UvicornWorker'],
      [],
      () => [],
    ),
  },
};
export default adapter;
