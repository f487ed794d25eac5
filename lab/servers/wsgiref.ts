import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Place, Setup } from '../adapter.ts';
import { giveUpRoot } from '../arguments.ts';

/** It has no command: a program calls make_server, with a class of its own where that is how the documentation gives it threads, or a process for each request. */
function programOf(setup: Setup, { host, port, socket, tls }: Place, isThreading: boolean): string {
  const kind = isThreading ? 'Threading' : setup.workers === undefined ? undefined : 'Forking';
  const base = `${kind ?? ''}WSGIServer`;
  const attributes = [
    ...(setup.ipv6 ? ['address_family = socket.AF_INET6'] : []),
    // The documentation of address_family names it, and make_server has no other argument for a path.
    ...(setup.unix ? ['address_family = socket.AF_UNIX'] : []),
    ...(setup.backlog === undefined ? [] : [`request_queue_size = ${setup.backlog}`]),
    ...(setup.reusePort ? ['allow_reuse_port = True'] : []),
  ];
  const own = attributes.length ? `class OwnServer(${base}):\n${attributes.map((it) => `    ${it}\n`).join('')}\n\n` : '';
  const used = own ? 'OwnServer' : kind && base;
  const certificate = JSON.stringify(tls.certificate);
  const required = `    context.verify_mode = ssl.CERT_REQUIRED\n    context.load_verify_locations(${certificate})\n`;
  const become = setup.user ? giveUpRoot(setup.user).replaceAll(/^(?=.)/gm, '    ') : '';
  return [
    setup.user ? 'import os\nimport pwd\n' : '',
    (setup.ipv6 ?? setup.unix) ? 'import socket\n' : '',
    setup.tls ? 'import ssl\n' : '',
    kind ? `from socketserver import ${kind}MixIn\n` : '',
    `from wsgiref.simple_server import ${used ? 'WSGIServer, ' : ''}make_server\n\nfrom wsgi_app import app\n\n\n`,
    kind ? `class ${base}(${kind}MixIn, WSGIServer):\n    pass\n\n\n` : '',
    own,
    `with make_server(${setup.unix ? `${JSON.stringify(socket)}, 0` : `"${host}", ${port}`}, app${used ? `, server_class=${used}` : ''}) as httpd:\n`,
    setup.tls
      ? `    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)\n    context.load_cert_chain(${certificate}, ${JSON.stringify(tls.key)})\n`
      : '',
    setup.clientCertificates ? required : '',
    setup.tls ? '    httpd.socket = context.wrap_socket(httpd.socket, server_side=True)\n' : '',
    become,
    '    httpd.serve_forever()\n',
  ].join('');
}

/** What make_server has no argument for is code; its documentation limits all of it to development. */
function needOf({ pythonApi, ipv6, unix, workers, backlog, reusePort, tls, user }: Setup): { needs?: 'development' | 'code' } {
  if (pythonApi) return { needs: 'development' };
  return ipv6 || unix || reusePort || tls || user || workers !== undefined || backlog !== undefined ? { needs: 'code' } : {};
}

function configuration(isThreading: boolean): Configuration {
  const file = isThreading ? 'threading_server.py' : 'serve.py';
  return {
    app: 'wsgi',
    // As many processes as there are requests, up to the 40 of its class: nobody chooses their number.
    offers: [...(isThreading ? [] : ['workers' as const]), 'ipv6', 'unix', 'backlog', 'reusePort', 'pythonApi', 'tls', 'clientCertificates', 'user'],
    launch: (setup, place) => ({
      argv: [place.bin('python'), file],
      files: { [file]: programOf(setup, place, isThreading) },
      ...needOf(setup),
      stop: 'SIGINT',
      reload: null,
      signals: ['SIGINT'],
    }),
  };
}

const adapter: Adapter = {
  // Its version is that of the Python that it comes with.
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'sys')).server.split(' ')[0]! }),
  configurations: { default: configuration(false), threading: configuration(true) },
};
export default adapter;
