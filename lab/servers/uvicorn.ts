import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Setup } from '../adapter.ts';
import { argumentsFor } from '../arguments.ts';

const supervised = ['--workers', '2'];

const offers: (keyof Setup)[] = [
  'unix',
  'ipv6',
  'inherited',
  'systemd',
  'workers',
  'reload',
  'recycle',
  'timeout',
  'trust',
  'tls',
  'clientCertificates',
  'codeReload',
  'factory',
  'defaultAddress',
  'pythonApi',
  'environment',
  'backlog',
  'keepAlive',
  'connections',
];

/** One parser of HTTP by its options; a supervisor over several workers does what one process alone cannot. */
function uvicorn(how: string[], more: (keyof Setup)[] = []): Configuration {
  return {
    app: 'asgi',
    offers: [...offers, ...more],
    places: ['--host', '--port'],
    launch(setup, { bin, host, port, socket, tls }) {
      const address = setup.inherited || setup.systemd ? ['--fd', '3'] : setup.unix ? ['--uds', socket] : ['--host', host, '--port', `${port}`];
      const needsSupervisor = setup.reload ?? setup.recycle ?? setup.timeout;
      const count = setup.workers ? ['--workers', `${setup.workers}`] : needsSupervisor && !how.includes('--workers') ? supervised : [];
      // The peer of the lab is trusted as installed.
      const options = argumentsFor(setup, {
        recycle: (requests) => ['--limit-max-requests', `${requests}`],
        // The only clock that ends a worker: how long it may owe its supervisor an answer.
        timeout: (seconds) => ['--timeout-worker-healthcheck', `${seconds}`],
        tls: () => ['--ssl-certfile', tls.certificate, '--ssl-keyfile', tls.key],
        clientCertificates: () => ['--ssl-ca-certs', tls.certificate, '--ssl-cert-reqs', '2'],
        codeReload: () => ['--reload'],
        factory: () => ['--factory'],
        backlog: (length) => ['--backlog', `${length}`],
        keepAlive: (seconds) => ['--timeout-keep-alive', `${seconds}`],
        connections: (most) => ['--limit-concurrency', `${most}`],
      });
      const mode = setup.workers ? how.filter((part) => !supervised.includes(part)) : how;
      const application = setup.factory ? 'factory:create_asgi_app' : 'asgi_app:app';
      const command = [bin('uvicorn'), ...mode, ...count, ...(setup.defaultAddress || setup.environment ? [] : address), ...options, application];
      const isSupervised = command.includes('--workers');
      return {
        argv: setup.pythonApi ? [bin('python'), 'serve.py'] : command,
        ...(setup.pythonApi && { files: { 'serve.py': program(mode, host, port) } }),
        ...(setup.environment && { env: { UVICORN_HOST: host, UVICORN_PORT: `${port}` } }),
        stop: 'SIGTERM',
        reload: isSupervised ? 'SIGHUP' : null,
        signals: isSupervised ? ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTTIN', 'SIGTTOU'] : ['SIGTERM', 'SIGINT'],
      };
    },
  };
}

/** The documented call, with options of the command as its arguments. */
function program(mode: string[], host: string, port: number): string {
  const named = mode.flatMap((part, index) => {
    if (!part.startsWith('--')) return [];
    const value = mode[index + 1];
    const isFlag = value === undefined || value.startsWith('--');
    return [`, ${part.slice(2)}=${isFlag ? 'True' : /^\d+$/.test(value) ? value : `"${value}"`}`];
  });
  return `import uvicorn

if __name__ == "__main__":
    uvicorn.run("asgi_app:app", host="${host}", port=${port}${named.join('')})
`;
}

const adapter: Adapter = {
  distribution: 'uvicorn',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uvicorn')).server }),
  configurations: {
    // What an installation without extras starts by itself.
    h11: uvicorn(['--http', 'h11', '--loop', 'asyncio', '--ws', 'none']),
    httptools: uvicorn([]),
    workers: uvicorn(supervised),
    zttp: uvicorn(['--http', 'zttp', '--http2'], ['http2', 'h2c']),
  },
};
export default adapter;
