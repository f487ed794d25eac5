import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Launch, Place, Setup } from '../adapter.ts';

const endpoints: (keyof Setup)[] = ['unix', 'ipv6', 'systemd', 'tls', 'http2', 'proxyProtocol', 'backlog', 'pythonApi'];

/** The string that says where to listen; colons within it are escaped. */
function endpointOf(setup: Setup, { host, port, socket }: Place): string {
  const family = setup.ipv6 ? 'tcp6' : 'tcp';
  const length = setup.backlog ? `:backlog=${setup.backlog}` : '';
  if (setup.systemd) return setup.unix ? 'systemd:domain=UNIX:index=0' : 'systemd:domain=INET:index=0';
  if (setup.unix) return `unix:${socket}${length}`;
  if (setup.tls) return `tls:tls:${port}:interface=${host}${length}`;
  return `${setup.proxyProtocol ? 'haproxy:' : ''}${family}:${port}:interface=${host.replaceAll(':', '\\:')}${length}`;
}

const needsOf = (setup: Setup) =>
  setup.tls && !setup.clientCertificates
    ? ({ needs: 'extra' } as const)
    : setup.inherited || setup.reusePort || setup.clientCertificates || setup.configFile || setup.staticFiles
      ? ({ needs: 'code' } as const)
      : {};

/** The folder `tls` of the first argument: every .pem in it and below is read. HTTP/2 comes with its extra. */
const pemsOf = (setup: Setup, { tls }: Place) =>
  setup.tls && !setup.clientCertificates ? { printed: { 'tls/certificate.pem': ['cat', tls.certificate], 'tls/key.pem': ['cat', tls.key] } } : {};

/** `twist` runs in the foreground and logs; `twistd` can also give up root. */
function command(program: 'twist' | 'twistd', own: string[], more: (keyof Setup)[]): Configuration {
  return {
    app: 'wsgi',
    offers: [...endpoints, 'defaultAddress', ...more],
    places: ['--listen'],
    launch(setup, place): Launch {
      const how = { ...needsOf(setup), ...pemsOf(setup, place), stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] } as const;
      if (setup.pythonApi) return { ...how, argv: [place.bin('python'), 'plain.py'], files: { 'plain.py': plain(endpointOf(setup, place)) } };
      if (setup.configFile) return { ...how, argv: [place.bin('twistd'), ...own, '-y', 'app.tac'], files: { 'app.tac': tac(endpointOf(setup, place)) } };
      const user = setup.user ? ['--uid', setup.user, '--gid', setup.user] : [];
      const listen = setup.defaultAddress ? [] : [`--listen=${endpointOf(setup, place)}`];
      return { ...how, argv: [place.bin(program), ...own, ...user, 'web', '--wsgi=wsgi_app.app', ...listen] };
    },
  };
}

/** The documented objects, and nothing else. */
const plain = (endpoint: string) => `from twisted.internet import reactor
from twisted.internet.endpoints import serverFromString
from twisted.web.server import Site
from twisted.web.wsgi import WSGIResource
from wsgi_app import app

serverFromString(reactor, r"${endpoint}").listen(Site(WSGIResource(reactor, reactor.getThreadPool(), app)))
reactor.run()
`;

/** What `twistd -y` reads. */
const tac = (endpoint: string) => `from twisted.application import service, strports
from twisted.internet import reactor
from twisted.web.server import Site
from twisted.web.wsgi import WSGIResource
from wsgi_app import app

application = service.Application("app")
site = Site(WSGIResource(reactor, reactor.getThreadPool(), app))
strports.service(r"${endpoint}", site).setServiceParent(application)
`;

const withFiles = `class Root(Resource):
    def getChild(self, path, request):
        request.postpath.insert(0, request.prepath.pop())
        return wsgi


wsgi = WSGIResource(reactor, pool, app)
root = Root()
root.putChild(b"files", File("files"))
`;

/** A pool of its own size, forms left to the application, and a stop that waits for requests. */
function own(setup: Setup, place: Place): string {
  const threads = setup.threads ?? 20;
  const root = setup.staticFiles ? 'root' : 'WSGIResource(reactor, pool, app)';
  const endpoint = setup.inherited
    ? 'AdoptedStreamServerEndpoint(reactor, 3, socket.AF_INET)'
    : setup.clientCertificates
      ? `SSL4ServerEndpoint(reactor, ${place.port}, options, interface="${place.host}")`
      : setup.reusePort
        ? `TCP4ServerEndpoint(reactor, makeBinding("${place.host}", ${place.port}, reuseAddress=True, reusePort=True), interface="${place.host}")`
        : `serverFromString(reactor, r"${endpointOf(setup, place)}")`;
  return [
    setup.inherited ? 'import socket\n' : '',
    'import sys\n\nfrom twisted.internet import reactor\nfrom twisted.internet.defer import ensureDeferred\n',
    `from twisted.internet.endpoints import ${endpoint.slice(0, endpoint.indexOf('('))}\n`,
    setup.clientCertificates ? 'from twisted.internet.ssl import Certificate, PrivateCertificate\n' : '',
    'from twisted.internet.task import deferLater\n',
    setup.reusePort ? 'from twisted.internet.tcp import makeBinding\n' : '',
    'from twisted.python import log\nfrom twisted.python.threadpool import ThreadPool\n',
    setup.staticFiles ? 'from twisted.web.resource import Resource\n' : '',
    'from twisted.web.server import Site\n',
    setup.staticFiles ? 'from twisted.web.static import File\n' : '',
    'from twisted.web.wsgi import WSGIResource\nfrom wsgi_app import app\n\nlog.startLogging(sys.stdout, setStdout=False)\n',
    `pool = ThreadPool(minthreads=${threads}, maxthreads=${threads})\n`,
    setup.staticFiles ? `\n\n${withFiles}` : '',
    setup.clientCertificates
      ? `ca = open("${place.tls.certificate}").read()\noptions = PrivateCertificate.loadPEM(open("${place.tls.key}").read() + ca).options(Certificate.loadPEM(ca))\n`
      : '',
    `site = Site(${root}, parsePOSTFormSubmission=False)\nlistening = ${endpoint}.listen(site)\n`,
    `

async def drain():
    await (await listening).stopListening()
    for _ in range(80):
        if not pool.working and not pool.q.qsize():
            break
        await deferLater(reactor, 0.1)
    await deferLater(reactor, 0.5)


reactor.callWhenRunning(pool.start)
reactor.addSystemEventTrigger("before", "shutdown", lambda: ensureDeferred(drain()))
reactor.addSystemEventTrigger("after", "shutdown", pool.stop)
reactor.run()
`,
  ].join('');
}

const adapter: Adapter = {
  distribution: 'twisted',
  version: async (started) => ({ server: (await runtimeVersion(started, 'twisted')).server }),
  configurations: {
    twist: command('twist', [], []),
    twistd: command('twistd', ['--nodaemon', '--pidfile='], ['user', 'configFile']),
    program: {
      app: 'wsgi',
      offers: [...endpoints, 'threads', 'inherited', 'reusePort', 'clientCertificates', 'staticFiles'],
      launch: (setup, place) => ({
        argv: [place.bin('python'), 'serve.py'],
        files: { 'serve.py': own(setup, place) },
        ...needsOf(setup),
        ...pemsOf(setup, place),
        stop: 'SIGTERM',
        reload: null,
        signals: ['SIGTERM', 'SIGINT'],
      }),
    },
  },
};
export default adapter;
