import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Place, Setup } from '../adapter.ts';
import { argumentsFor, giveUpRoot } from '../arguments.ts';

/** It has no command: a program hands over the address, or a socket that it has opened. */
function programOf(setup: Setup, { host, port, socket, tls }: Place, isPool: boolean): string {
  const options = argumentsFor(setup, {
    connections: (most) => (isPool ? [] : [`spawn=${most}`]),
    backlog: (length) => [`backlog=${length}`],
    tls: () => [`certfile=${JSON.stringify(tls.certificate)}`, `keyfile=${JSON.stringify(tls.key)}`],
    clientCertificates: () => ['cert_reqs=ssl.CERT_REQUIRED', `ca_certs=${JSON.stringify(tls.certificate)}`],
  });
  const path = JSON.stringify(socket);
  const listener = setup.inherited
    ? 'listener = socket.socket(fileno=3)\n'
    : setup.unix
      ? `listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)\nlistener.bind(${path})\nlistener.listen(128)\n`
      : '';
  const pool = isPool ? [`spawn=Pool(${setup.connections ?? 1000})`] : [];
  const call = `WSGIServer(${[listener ? 'listener' : `("${host}", ${port})`, 'app', ...pool, ...options].join(', ')})`;
  const stop = isPool ? 'stop_timeout=8' : '';
  return [
    isPool ? 'from gevent import monkey\n\nmonkey.patch_all()\n\nimport signal\n\n' : '',
    setup.user ? 'import os\nimport pwd\n\n' : '',
    setup.clientCertificates ? 'import ssl\n\n' : '',
    isPool ? 'import gevent\n' : '',
    listener ? 'from gevent import socket\n' : '',
    isPool ? 'from gevent.pool import Pool\n' : '',
    'from gevent.pywsgi import WSGIServer\nfrom wsgi_app import app\n\n',
    listener,
    isPool || setup.user ? `server = ${call}\n` : '',
    isPool ? 'gevent.signal_handler(signal.SIGTERM, server.close)\n' : '',
    setup.user ? `server.start()\n${giveUpRoot(setup.user)}` : '',
    `${isPool || setup.user ? 'server' : call}.serve_forever(${stop})\n`,
  ].join('');
}

function gevent(argv: string[], stop: 'SIGINT' | 'SIGTERM'): Configuration {
  return {
    app: 'wsgi',
    offers: ['unix', 'ipv6', 'inherited', 'tls', 'clientCertificates', 'pythonApi', 'backlog', 'connections', 'user'],
    launch: (setup, place) => ({
      argv: [place.bin('python'), ...argv],
      files: { [argv.at(-1)!]: programOf(setup, place, stop === 'SIGTERM') },
      ...((setup.unix ?? setup.inherited ?? setup.user) && { needs: 'code' }),
      stop,
      reload: null,
      signals: stop === 'SIGTERM' ? ['SIGTERM', 'SIGINT'] : ['SIGINT'],
    }),
  };
}

const adapter: Adapter = {
  distribution: 'gevent',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'gevent')).server }),
  configurations: {
    plain: gevent(['serve.py'], 'SIGINT'),
    patched: gevent(['-m', 'gevent.monkey', 'serve.py'], 'SIGINT'),
    // The program handles SIGTERM, as the documentation's example does.
    pool: gevent(['pool.py'], 'SIGTERM'),
  },
};
export default adapter;
