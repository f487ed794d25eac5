import { execFileSync } from 'node:child_process';
import { programOf } from '../runner/context.ts';
import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Setup } from '../adapter.ts';
import { argumentsFor, isBoundElsewhere } from '../arguments.ts';

type Interface = Configuration['app'];

const offers: (keyof Setup)[] = [
  'unix',
  'ipv6',
  'tls',
  'clientCertificates',
  'http2',
  'workers',
  'memory',
  'reload',
  'trust',
  'accessLog',
  'staticFiles',
  'codeReload',
  'factory',
  'defaultAddress',
  'pythonApi',
  'environment',
  'backlog',
  'keepAlive',
  'connections',
];

/** The documented call, in a module that workers import again. */
const program = (app: Interface, port: number) => `from granian import Granian

if __name__ == "__main__":
    Granian("${app}_app:app", port=${port}, interface="${app}").serve()
`;

/** The documented wrapper for an application behind a proxy; no option does what it does. */
const wrapped = (app: Interface, peer: string) => `from granian.utils.proxies import wrap_${app}_with_proxy_headers
from ${app}_app import app

app = wrap_${app}_with_proxy_headers(app, trusted_hosts="${peer}")
`;

function granian(app: Interface, more: (keyof Setup)[] = []): Configuration {
  return {
    app,
    offers: [...offers, ...more],
    places: ['--host', '--port'],
    launch(setup, place) {
      const { bin, folder, host, port, socket, tls } = place;
      // Its listen queue has room for 128 connections at the least.
      if (setup.backlog && setup.backlog < 128) return null;
      const address = isBoundElsewhere(setup) ? [] : setup.unix ? ['--uds', socket] : ['--host', host, '--port', `${port}`];
      const options = argumentsFor(setup, {
        tls: () => ['--ssl-certificate', tls.certificate, '--ssl-keyfile', tls.key],
        clientCertificates: () => ['--ssl-ca', tls.certificate, '--ssl-client-verify'],
        workers: (count) => ['--workers', `${count}`],
        threads: (count) => ['--blocking-threads', `${count}`],
        memory: (mebibytes) => ['--workers-max-rss', `${mebibytes}`, '--rss-sample-interval', '1'],
        accessLog: () => ['--access-log'],
        staticFiles: () => ['--static-path-route', '/files', '--static-path-mount', `${folder}/files`],
        // It watches every file of the working directory, the application's own log too, and stops serving as soon as one changes.
        codeReload: () => ['--reload', '--reload-ignore-patterns', '\\.log$', '--reload-tick', '1000'],
        factory: () => ['--factory'],
        backlog: (length) => ['--backlog', `${length}`],
        keepAlive: () => ['--no-http1-keep-alive'],
        connections: (most) => ['--backpressure', `${most}`],
      });
      const target = setup.factory ? `factory:create_${app}_app` : setup.trust ? 'wrapped:app' : `${app}_app:app`;
      const files: Record<string, string> = {
        ...(setup.pythonApi && { 'serve.py': program(app, port) }),
        ...(setup.trust && { 'wrapped.py': wrapped(app, setup.trust) }),
      };
      return {
        files,
        argv: setup.pythonApi ? [bin('python'), 'serve.py'] : [bin('granian'), '--interface', app, ...address, ...options, target],
        ...(setup.environment && { env: { GRANIAN_HOST: host, GRANIAN_PORT: `${port}` } }),
        ...(setup.trust && { needs: 'code' }),
        ...(setup.codeReload && { needs: 'extra' }),
        // HTTP/2 is on: what is added is the certificate.
        ...(setup.http2 && { needs: 'nothing' }),
        stop: 'SIGTERM',
        reload: 'SIGHUP',
        signals: ['SIGTERM', 'SIGINT', 'SIGHUP'],
      };
    },
  };
}

const adapter: Adapter = {
  distribution: 'granian',
  // Its RSGI application has no route that tells the version.
  version: async (instance) => ({
    server:
      instance.configuration === 'rsgi'
        ? execFileSync(programOf('granian', 'granian'), ['--version'], { encoding: 'utf8' }).trim().split(' ').at(-1)!
        : (await runtimeVersion(instance, 'granian')).server,
  }),
  configurations: { asgi: granian('asgi'), wsgi: granian('wsgi', ['threads']), rsgi: { ...granian('rsgi'), offers: [] } },
};
export default adapter;
