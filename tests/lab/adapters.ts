import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundServer } from '../../lab/runner/catalog.ts';
import type { Adapter, Configuration, Launch, Setup } from '../../lab/adapter.ts';
import { argumentsFor, bindOf, isBoundElsewhere } from '../../lab/arguments.ts';
import { environments, programOf } from '../../lab/runner/context.ts';

// Where Uvicorn is set up, the servers of the tests run in its environment, which has the frameworks.
for (const id of ['good', 'bad'])
  if (existsSync(programOf('uvicorn', 'python')) && !existsSync(join(environments, id))) symlinkSync('uvicorn', join(environments, id));

const file = (name: string) => join(import.meta.dirname, name);

const program = (app: string, bind: string) =>
  `import sys\n\nsys.path.insert(0, "${import.meta.dirname}")\nfrom good_server import main\n\nmain(["--interface", "${app}", "--bind", "${bind}"])\n`;

/** What an installer leaves of a wheel with this tag. */
const distribution = (name: string, tag: string): Record<string, string> => ({
  [`${name}-1.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1\n`,
  [`${name}-1.dist-info/WHEEL`]: `Wheel-Version: 1.0\nTag: ${tag}\n`,
});

/** All that the good server can; gateway protocols, HTTP/2 and PROXY lines are beyond it. */
const offers: (keyof Setup)[] = [
  'unix',
  'ipv6',
  'inherited',
  'systemd',
  'threads',
  'reload',
  'workers',
  'recycle',
  'memory',
  'timeout',
  'trust',
  'forwarded',
  'bodyLimit',
  'accessLog',
  'tls',
  'clientCertificates',
  'configFile',
  'staticFiles',
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
  'connections',
  'underscores',
  'preload',
];

function good(app: 'wsgi' | 'asgi'): Configuration {
  return {
    app,
    offers,
    launch(setup, place) {
      const { folder, port, socket, tls } = place;
      const bind = setup.inherited || setup.systemd ? 'fd:3' : setup.unix ? `unix:${socket}` : bindOf(place);
      const options = argumentsFor(setup, {
        workers: (count) => ['--workers', `${count}`],
        recycle: (requests) => ['--recycle', `${requests}`],
        memory: (mebibytes) => ['--memory', `${mebibytes}`],
        timeout: (seconds) => ['--timeout', `${seconds}`],
        trust: (peer) => ['--trust', peer],
        bodyLimit: (bytes) => ['--body-limit', `${bytes}`],
        accessLog: () => ['--access-log'],
        tls: () => ['--certificate', tls.certificate, '--key', tls.key],
        clientCertificates: () => ['--client-authority', tls.certificate],
        configFile: () => ['@options'],
        staticFiles: () => ['--static', `${folder}/files`],
        codeReload: () => ['--reload', `${folder}/reloaded.py`],
        statsd: () => ['--statsd', `${port}`],
        factory: () => ['--factory'],
        user: (name) => ['--user', name],
        // With one connection at a time the others wait.
        backlog: (length) => ['--backlog', `${length}`, '--connections', '1'],
        reusePort: () => ['--reuse-port'],
        keepAlive: (seconds) => ['--keep-alive', `${seconds}`],
        connections: (most) => ['--connections', `${most}`, '--keep-alive', '20'],
        underscores: (what) => ['--underscores', what],
      });
      const where = isBoundElsewhere(setup) && !setup.systemd ? [] : ['--bind', bind];
      const command = ['python3', file('good_server.py'), '--interface', app, ...where, ...options];
      const argv = setup.pythonApi ? ['python3', 'start.py'] : command;
      const files = { ...distribution('good', 'py3-none-any'), options: `--bind\n${bind}`, ...(setup.pythonApi && { 'start.py': program(app, bind) }) };
      const env = { ...(setup.environment && { GOOD_OPTIONS: `--bind ${bind}` }) };
      return { argv, env, files, stop: 'SIGTERM', reload: 'SIGHUP', reloadWorker: 'SIGTERM', signals };
    },
  };
}

const signals: Launch['signals'] = ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGTTIN', 'SIGTTOU'];

function addressOf(setup: Setup, host: string, port: number): string {
  if (setup.defaultAddress) return '0.0.0.0:8001';
  return setup.configFile || setup.pythonApi || setup.environment ? `${host}:0` : `${host}:${port}`;
}

/** Says that it offers nearly every setup, and pays no heed to it. */
function bad(app: 'wsgi' | 'asgi'): Configuration {
  return {
    app,
    offers: [...offers, 'http2', 'h2c', 'gateway', 'proxyProtocol', 'bufferBody'],
    launch: (setup, { host, port }) => ({
      files: distribution('bad', 'cp311-cp311-linux_x86_64'),
      argv: ['python3', file('bad_server.py'), addressOf(setup, host, port), app],
      stop: 'SIGTERM',
      reload: 'SIGHUP',
      reloadWorker: 'SIGTERM',
      signals,
    }),
  };
}

const version: Adapter['version'] = async () => ({ server: '1' });

/** The two servers made for the tests: each probe must tell them apart. */
export const made: Record<'good' | 'bad', FoundServer> = {
  good: { id: 'good', kind: 'yardstick', adapter: { version, distribution: 'good', configurations: { wsgi: good('wsgi'), asgi: good('asgi') } } },
  bad: { id: 'bad', kind: 'yardstick', adapter: { version, distribution: 'bad', configurations: { wsgi: bad('wsgi'), asgi: bad('asgi') } } },
};
