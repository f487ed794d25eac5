import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Place, Setup } from '../adapter.ts';
import { giveUpRoot } from '../arguments.ts';

/** It has no command: a program hands over the address, or a socket that it has opened. */
function listenerOf({ ipv6, unix, backlog, inherited }: Setup, { host, port, socket }: Place, options = ''): string {
  if (inherited) return '3';
  if (ipv6) return `socket.create_server((${JSON.stringify(host)}, ${port}), family=socket.AF_INET6)`;
  const address = unix ? JSON.stringify(`unix:${socket}`) : `${JSON.stringify(host)}, ${port}`;
  return `bjoern.listen(app, ${address}${unix ? '' : options}${backlog === undefined ? '' : `, listen_backlog=${backlog}`})`;
}

function plainProgram(setup: Setup, place: Place): string {
  const imports = `${setup.ipv6 ? 'import socket\n\n' : setup.user ? 'import os\nimport pwd\n\n' : ''}import bjoern\nfrom wsgi_app import app\n\n`;
  const listener = listenerOf(setup, place, setup.reusePort && ', reuse_port=True');
  if (setup.ipv6 ?? setup.inherited) return `${imports}bjoern.server_run(${listener}, app)\n`;
  if (setup.user === undefined) return `${imports}${listener.replace('bjoern.listen', 'bjoern.run')}\n`;
  return `${imports}${listener}\n${giveUpRoot(setup.user)}bjoern.run()\n`;
}

/**
 * Two processes share a port, each with a socket of its own; another kind of socket they share. On SIGTERM each sends itself the
 * signal that bjoern handles, and ends after 8 s.
 */
function forkedProgram(setup: Setup, place: Place): string {
  const isShared = setup.unix ?? setup.ipv6 ?? setup.inherited ?? false;
  const listener = `listener = ${listenerOf(setup, place, ', reuse_port=True')}\n`;
  const become = setup.user ? giveUpRoot(setup.user) : '';
  return `import os
${setup.user ? 'import pwd\n' : ''}import signal
${setup.ipv6 ? 'import socket\n' : ''}
import bjoern
from wsgi_app import app

workers = set()


def finish(number, frame):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGINT)
    signal.alarm(8)


def stop(number, frame):
    for pid in workers:
        os.kill(pid, signal.SIGTERM)


${isShared ? listener + become : ''}for _ in range(2):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, finish)
        ${isShared ? '' : (listener + become).trimEnd().replaceAll('\n', '\n        ') + '\n        '}try:
            bjoern.server_run(listener, app)
        except KeyboardInterrupt:
            os._exit(0)
    workers.add(pid)
signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, stop)
while workers:
    workers.discard(os.wait()[0])
`;
}

function bjoern(file: string, program: typeof plainProgram, stop: 'SIGINT' | 'SIGTERM'): Configuration {
  return {
    app: 'wsgi',
    offers: ['unix', 'ipv6', 'inherited', 'pythonApi', 'backlog', 'reusePort', 'user'],
    launch: (setup, place) => ({
      argv: [place.bin('python'), file],
      files: { [file]: program(setup, place) },
      ...((setup.ipv6 ?? setup.inherited ?? setup.user) && { needs: 'code' }),
      stop,
      reload: null,
      signals: stop === 'SIGTERM' ? ['SIGTERM', 'SIGINT'] : ['SIGINT'],
    }),
  };
}

const adapter: Adapter = {
  distribution: 'bjoern',
  builds: ['bjoern'],
  headers: { 'ev.h': 'libev-dev' },
  version: async (instance) => ({ server: (await runtimeVersion(instance, '_bjoern', 'bjoern')).server }),
  configurations: {
    plain: bjoern('serve.py', plainProgram, 'SIGINT'),
    forked: bjoern('fork.py', forkedProgram, 'SIGTERM'),
  },
};
export default adapter;
