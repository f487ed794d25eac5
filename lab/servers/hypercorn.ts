import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Place, Setup } from '../adapter.ts';
import { argumentsFor, bindOf, isBoundElsewhere } from '../arguments.ts';

type Worker = 'asyncio' | 'uvloop' | 'trio';

// Without keepAlive: its clock runs from the start of a connection, so 0 closes it before the first request.
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
  'forwarded',
  'accessLog',
  'tls',
  'clientCertificates',
  'http2',
  'http3',
  'configFile',
  'codeReload',
  'statsd',
  'factory',
  'defaultAddress',
  'pythonApi',
  'backlog',
  'reusePort',
];

// The routes wait by asyncio, whose functions fail under Trio: there they wait by Trio's own.
const underTrio = `import importlib
from types import SimpleNamespace

import trio
from asgi_app import app


async def wait_for(awaitable, seconds):
    with trio.fail_after(seconds):
        return await awaitable


waits = SimpleNamespace(sleep=trio.sleep, wait_for=wait_for, CancelledError=trio.Cancelled)
for route in ("disconnect", "hang", "read", "sleep", "stream"):
    importlib.import_module(f"routes_asgi.{route}").asyncio = waits
`;

const runs: Record<Worker, string> = {
  asyncio: 'import asyncio\n\nfrom hypercorn.asyncio import serve\n',
  uvloop: 'import uvloop\n\nfrom hypercorn.asyncio import serve\n',
  trio: 'import trio\n\nfrom hypercorn.trio import serve\n',
};

/** The documented call in a program. */
const program = (worker: Worker, module: string, bind: string) => `${runs[worker]}from hypercorn.config import Config

from ${module} import app

config = Config()
config.bind = ["${bind}"]
${worker === 'trio' ? 'trio.run(serve, app, config)' : `${worker}.run(serve(app, config))`}
`;

/** The documented middleware for an application behind a proxy; it asks neither option nor peer. */
const behindProxy = (
  app: Configuration['app'],
  module: string,
  isStandard: boolean,
) => `from hypercorn.middleware import AsyncioWSGIMiddleware, ProxyFixMiddleware
from ${module} import app as inner

app = ProxyFixMiddleware(${app === 'wsgi' ? 'AsyncioWSGIMiddleware(inner, 2**24)' : 'inner'}, mode="${isStandard ? 'modern' : 'legacy'}", trusted_hops=1)
`;

const bindFor = (setup: Setup, place: Place) => (setup.inherited || setup.systemd ? 'fd://3' : setup.unix ? `unix:${place.socket}` : bindOf(place));

/** One class of worker with one kind of application. */
function hypercorn(app: 'asgi' | 'wsgi', worker: Worker, more: (keyof Setup)[] = []): Configuration {
  const module = worker === 'trio' ? 'trio_app' : `${app}_app`;
  return {
    app,
    offers: [...offers, ...more],
    places: ['-b'],
    launch(setup, place) {
      const { bin, port, tls } = place;
      const bind = bindFor(setup, place);
      const options = argumentsFor(setup, {
        workers: (count) => ['-w', `${count}`],
        recycle: (requests) => ['--max-requests', `${requests}`],
        timeout: (seconds) => ['--read-timeout', `${seconds}`],
        accessLog: () => ['--access-logfile', '-'],
        tls: () => ['--certfile', tls.certificate, '--keyfile', tls.key],
        clientCertificates: () => ['--ca-certs', tls.certificate, '--verify-mode', 'CERT_REQUIRED'],
        configFile: () => ['-c', 'hypercorn.toml'],
        bodyLimit: () => ['-c', 'hypercorn.toml'],
        codeReload: () => ['--reload'],
        statsd: () => ['--statsd-host', `127.0.0.1:${port}`],
        backlog: (length) => ['--backlog', `${length}`],
        // It comes with more than one worker.
        reusePort: () => ['-w', '2'],
        http3: () => ['--quic-bind', bindOf(place)],
      });
      // What stands behind the middleware is ASGI.
      const kindOf = app === 'wsgi' && !setup.trust ? 'wsgi:' : '';
      const target = setup.factory ? `${kindOf}factory:create_${app}_app("lab")` : `${kindOf}${setup.trust ? 'behind_proxy' : module}:app`;
      const listen = setup.systemd || !isBoundElsewhere(setup) ? ['-b', bind] : [];
      const kind = worker === 'asyncio' ? [] : ['-k', worker];
      const files: Record<string, string> = {
        ...(worker === 'trio' && { 'trio_app.py': underTrio }),
        ...(setup.configFile && { 'hypercorn.toml': `bind = ["${bind}"]\n` }),
        // No option of the command stands for it.
        ...(setup.bodyLimit && { 'hypercorn.toml': `wsgi_max_body_size = ${setup.bodyLimit}\n` }),
        ...(setup.pythonApi && { 'serve.py': program(worker, module, bind) }),
        ...(setup.trust && { 'behind_proxy.py': behindProxy(app, module, setup.forwarded === true) }),
      };
      return {
        files,
        argv: setup.pythonApi ? [bin('python'), 'serve.py'] : [bin('hypercorn'), ...kind, ...listen, ...options, target],
        ...(setup.trust && { needs: 'code' }),
        // HTTP/2 is on: what is added is the certificate.
        ...(setup.http2 && { needs: 'nothing' }),
        ...(setup.http3 && { needs: 'extra' }),
        stop: 'SIGTERM',
        reload: 'SIGHUP',
        signals: ['SIGTERM', 'SIGINT', 'SIGHUP'],
      };
    },
  };
}

const adapter: Adapter = {
  distribution: 'hypercorn',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'hypercorn')).server }),
  configurations: {
    asyncio: hypercorn('asgi', 'asyncio'),
    uvloop: hypercorn('asgi', 'uvloop'),
    trio: hypercorn('asgi', 'trio'),
    wsgi: hypercorn('wsgi', 'asyncio', ['bodyLimit']),
  },
};
export default adapter;
