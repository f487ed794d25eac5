import type { Configuration } from '../../adapter.ts';
import { argumentsFor } from '../../arguments.ts';
import { loadModule, signals } from './apache.ts';

/** mod_wsgi-express: an Apache that the command configures. */
export const express: Configuration = {
  app: 'wsgi',
  offers: [
    'reload',
    'workers',
    'threads',
    'timeout',
    'recycle',
    'trust',
    'bodyLimit',
    'accessLog',
    'http2',
    'h2c',
    'proxyProtocol',
    'staticFiles',
    'codeReload',
    'clientCertificates',
    'defaultAddress',
    'user',
    'factory',
    'tls',
    'backlog',
    'keepAlive',
    'reusePort',
  ],
  places: ['--host', '--port', '--server-root', '--log-to-terminal', '--user', '--group'],
  launch(setup, { bin, apps, folder, host, port, user, tls }) {
    const options = argumentsFor(setup, {
      workers: (count) => ['--processes', `${count}`],
      threads: (count) => ['--threads', `${count}`],
      timeout: (seconds) => ['--request-timeout', `${seconds}`],
      recycle: (requests) => ['--maximum-requests', `${requests}`],
      trust: (peer) => ['--trust-proxy', peer, '--trust-proxy-header', 'X-Forwarded-For', '--trust-proxy-header', 'X-Forwarded-Proto'],
      bodyLimit: (bytes) => ['--limit-request-body', `${bytes}`],
      backlog: (length) => ['--server-backlog', `${length}`],
      keepAlive: (seconds) => ['--keep-alive-timeout', `${seconds}`],
      accessLog: () => ['--access-log'],
      http2: () => ['--http2'],
      h2c: () => ['--http2'],
      proxyProtocol: () => ['--include-file', `${folder}/extra.conf`],
      reusePort: () => ['--include-file', `${folder}/extra.conf`],
      staticFiles: () => ['--url-alias', '/files', `${folder}/files`],
      codeReload: () => ['--reload-on-changes'],
      clientCertificates: () => ['--ssl-ca-certificate-file', tls.certificate],
      // It names no other way: a factory is given as an application is.
      factory: () => ['--callable-object', 'create_wsgi_app'],
      // The plain port stays open beside the other one.
      tls: () => ['--https-port', `${port}`, '--ssl-certificate-file', tls.certificate, '--ssl-certificate-key-file', tls.key, '--server-name', 'localhost'],
    });
    const plain = setup.tls ? port - 1 : port;
    const where = setup.defaultAddress ? [] : ['--host', host, '--port', `${plain}`];
    const listen = [...where, '--server-root', `${folder}/express`, '--log-to-terminal'];
    const argv = [
      bin('mod_wsgi-express'),
      'start-server',
      `${apps}/${setup.factory ? 'factory' : 'wsgi_app'}.py`,
      ...listen,
      ...options,
      ...(user ? ['--user', user, '--group', user] : []),
    ];
    const lines = [setup.proxyProtocol && `${loadModule('remoteip')}\nRemoteIPProxyProtocol On\n`, setup.reusePort && 'ListenCoresBucketsRatio 8\n'].filter(
      Boolean,
    );
    return {
      // Without --user, which is there for every setup, it refuses to run as root.
      needs: setup.user ? 'option' : 'host',
      ...(lines.length > 0 && { files: { 'extra.conf': lines.join('') } }),
      argv,
      stop: 'SIGTERM',
      reload: 'SIGUSR1',
      reloadWorker: 'SIGUSR1',
      signals,
    };
  },
};
