import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Launch, Place, Setup } from '../adapter.ts';
import { argumentsFor, giveUpRoot } from '../arguments.ts';

// Requests go on while the loop runs; nothing of Tornado's waits for them, so a container that counts them does.
const counted = `class Counted(WSGIContainer):
    running = 0

    async def handle_request(self, request):
        self.running += 1
        try:
            await super().handle_request(request)
        finally:
            self.running -= 1


`;

const isFilled = <T>(part: T | false | null | undefined): part is T => part !== undefined && part !== null && part !== false;

/** It has no command: a program listens and runs the loop, with threads for the application, and after a fork, where those are asked. */
function programOf(setup: Setup, { folder, host, port, socket, tls }: Place, how: 'loop' | 'threads' | 'processes'): string {
  const path = JSON.stringify(socket);
  const listener = setup.inherited ? 'socket.socket(fileno=3)' : setup.unix ? `bind_unix_socket(${path})` : null;
  const options = argumentsFor(setup, {
    trust: (peer) => ['xheaders=True', `trusted_downstream=["${peer}"]`],
    bodyLimit: (bytes) => [`max_body_size=${bytes}`],
    keepAlive: () => ['no_keep_alive=True'],
    tls: () => [
      `ssl_options={${[
        `"certfile": ${JSON.stringify(tls.certificate)}, "keyfile": ${JSON.stringify(tls.key)}`,
        setup.clientCertificates && `"cert_reqs": ssl.CERT_REQUIRED, "ca_certs": ${JSON.stringify(tls.certificate)}`,
      ]
        .filter(isFilled)
        .join(', ')}}`,
    ],
  });
  const socketOptions = argumentsFor(setup, { backlog: (length) => [`, backlog=${length}`], reusePort: () => [', reuse_port=True'] }).join('');
  const container = how === 'threads' ? 'Counted(app, ThreadPoolExecutor' : 'WSGIContainer(app, ThreadPoolExecutor';
  const application = how === 'loop' ? 'WSGIContainer(app)' : `${container}(${setup.threads ?? 8}))`;
  const routed = `Application([(r"/files/(.*)", StaticFileHandler, {"path": ${JSON.stringify(`${folder}/files`)}}), (".*", FallbackHandler, {"fallback": container})])`;
  const become = setup.user && giveUpRoot(setup.user).trimEnd();
  const imports = [
    'import asyncio',
    setup.user && 'import os\nimport pwd',
    how === 'threads' && 'import signal',
    setup.inherited && 'import socket',
    setup.clientCertificates && 'import ssl',
    how !== 'loop' && 'from concurrent.futures import ThreadPoolExecutor',
    '',
    setup.codeReload && 'from tornado import autoreload',
    'from tornado.httpserver import HTTPServer',
    setup.accessLog && 'from tornado.log import enable_pretty_logging',
    setup.unix && !setup.inherited && 'from tornado.netutil import bind_unix_socket',
    how === 'processes' && !listener && 'from tornado.netutil import bind_sockets',
    how === 'processes' && 'from tornado.process import fork_processes',
    setup.staticFiles && 'from tornado.web import Application, FallbackHandler, StaticFileHandler',
    'from tornado.wsgi import WSGIContainer',
    'from wsgi_app import app',
  ].filter(isFilled);
  const body = [
    `container = ${application}`,
    `server = HTTPServer(${[setup.staticFiles ? routed : 'container', ...options].join(', ')})`,
    listener ? 'server.add_socket(listener)' : how === 'processes' ? 'server.add_sockets(sockets)' : `server.listen(${port}, "${host}"${socketOptions})`,
    how !== 'processes' && become,
    setup.codeReload && 'autoreload.start()',
    ...(how === 'threads'
      ? [
          'stop = asyncio.Event()',
          'asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)',
          'await stop.wait()',
          'server.stop()',
          'for _ in range(80):',
          '    if container.running:',
          '        await asyncio.sleep(0.1)',
        ]
      : ['await asyncio.Event().wait()']),
  ].filter(isFilled);
  const before = [
    setup.accessLog && 'enable_pretty_logging()',
    listener && `listener = ${listener}`,
    setup.inherited && 'listener.setblocking(False)',
    how === 'processes' && !listener && `sockets = bind_sockets(${port}, "${host}"${socketOptions})`,
    how === 'processes' && become,
    how === 'processes' && 'fork_processes(2)',
  ].filter(isFilled);
  return [
    `${imports.join('\n')}\n\n\n`,
    how === 'threads' ? counted : '',
    `async def main():\n${body.map((line) => `    ${line.replaceAll('\n', '\n    ')}\n`).join('')}\n\n`,
    ...before.map((line) => `${line}\n`),
    'asyncio.run(main())\n',
  ].join('');
}

function tornado(how: 'loop' | 'threads' | 'processes', file: string): Configuration {
  const signals = how === 'threads' ? (['SIGTERM', 'SIGINT'] as const) : (['SIGINT'] as const);
  return {
    app: 'wsgi',
    offers: [
      'unix',
      'ipv6',
      'inherited',
      'tls',
      'clientCertificates',
      'trust',
      'bodyLimit',
      'keepAlive',
      'backlog',
      'reusePort',
      'accessLog',
      'staticFiles',
      'pythonApi',
      'user',
      ...(how === 'loop' ? [] : (['threads'] as const)),
      ...(how === 'processes' ? [] : (['codeReload'] as const)),
    ],
    launch(setup, place): Launch {
      const isCode = setup.unix ?? setup.inherited ?? setup.staticFiles ?? setup.user;
      return {
        argv: [place.bin('python'), file],
        files: { [file]: programOf(setup, place, how) },
        ...(isCode && { needs: 'code' }),
        stop: signals[0],
        reload: null,
        signals,
      };
    },
  };
}

const adapter: Adapter = {
  distribution: 'tornado',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'tornado')).server }),
  configurations: {
    loop: tornado('loop', 'serve.py'),
    // The program handles SIGTERM; the stop that the documentation describes waits for no request.
    threads: tornado('threads', 'threads.py'),
    processes: tornado('processes', 'processes.py'),
  },
};
export default adapter;
