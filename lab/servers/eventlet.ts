import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Place, Setup } from '../adapter.ts';
import { argumentsFor, giveUpRoot } from '../arguments.ts';

/** The socket that a program opens, or is given, with TLS where that is asked. */
function listenerOf(setup: Setup, { host, port, socket, tls }: Place): string {
  const address = setup.unix ? [JSON.stringify(socket), 'socket.AF_UNIX'] : [`("${host}", ${port})`, ...(setup.ipv6 ? ['socket.AF_INET6'] : [])];
  const backlog = argumentsFor(setup, { backlog: (length) => [`backlog=${length}`] });
  const plain = setup.inherited ? 'socket.socket(fileno=3)' : `eventlet.listen(${[...address, ...backlog].join(', ')})`;
  if (setup.clientCertificates) return `context.wrap_socket(${plain}, server_side=True)`;
  const [certificate, key] = [JSON.stringify(tls.certificate), JSON.stringify(tls.key)];
  return setup.tls ? `eventlet.wrap_ssl(${plain}, certfile=${certificate}, keyfile=${key}, server_side=True)` : plain;
}

/** It has no command: a program opens the socket and hands it over. */
function programOf(setup: Setup, place: Place, isPatched: boolean): string {
  const options = [
    ...(isPatched ? ['debug=False', 'socket_timeout=30', 'minimum_chunk_size=1', 'environ={"wsgi.input_terminated": True}'] : []),
    ...(isPatched && setup.keepAlive === undefined ? ['keepalive=75'] : []),
    ...argumentsFor(setup, { keepAlive: () => ['keepalive=False'], connections: (most) => [`max_size=${most}`] }),
  ];
  const call = [setup.user ? 'listener' : listenerOf(setup, place), 'app', ...options].join(', ');
  const certificate = JSON.stringify(place.tls.certificate);
  return [
    setup.user ? 'import os\nimport pwd\n\n' : '',
    'import eventlet\n',
    isPatched ? '\neventlet.monkey_patch()\n\nimport signal\n\n' : '',
    'from eventlet import wsgi\n',
    setup.unix || setup.ipv6 || setup.inherited ? 'from eventlet.green import socket\n' : '',
    setup.clientCertificates ? 'from eventlet.green import ssl\n' : '',
    isPatched ? 'from greenlet import GreenletExit\n' : '',
    'from wsgi_app import app\n\n',
    setup.clientCertificates
      ? `context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=${certificate})\ncontext.load_cert_chain(${certificate}, ${JSON.stringify(place.tls.key)})\ncontext.verify_mode = ssl.CERT_REQUIRED\n`
      : '',
    setup.user ? `listener = ${listenerOf(setup, place)}\n${giveUpRoot(setup.user)}` : '',
    isPatched
      ? `signals = []
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, lambda *_: signals.append(True))
server = eventlet.spawn(wsgi.server, ${call})
while not signals and not server.dead:
    eventlet.sleep(0.5)
server.kill()
with eventlet.Timeout(8, False):
    try:
        server.wait()
    except GreenletExit:
        pass
`
      : `wsgi.server(${call})\n`,
  ].join('');
}

function eventlet(file: string, isPatched: boolean): Configuration {
  return {
    app: 'wsgi',
    offers: ['unix', 'ipv6', 'inherited', 'tls', 'clientCertificates', 'pythonApi', 'backlog', 'connections', 'keepAlive', 'user'],
    launch: (setup, place) => ({
      argv: [place.bin('python'), file],
      files: { [file]: programOf(setup, place, isPatched) },
      ...((setup.unix ?? setup.inherited ?? setup.clientCertificates ?? setup.user) && { needs: 'code' }),
      stop: isPatched ? 'SIGTERM' : 'SIGINT',
      reload: null,
      signals: isPatched ? ['SIGTERM', 'SIGINT'] : ['SIGINT'],
    }),
  };
}

const adapter: Adapter = {
  distribution: 'eventlet',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'eventlet')).server }),
  configurations: {
    plain: eventlet('hello.py', false),
    // As our example for production: what has no option, such as a stop with care, is the program's.
    patched: eventlet('serve.py', true),
  },
};
export default adapter;
