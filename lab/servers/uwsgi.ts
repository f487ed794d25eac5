import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Setup } from '../adapter.ts';
import { argumentsFor, bindOf, isBoundElsewhere } from '../arguments.ts';

const offers: (keyof Setup)[] = [
  'unix',
  'ipv6',
  'tls',
  'workers',
  'threads',
  'timeout',
  'recycle',
  'memory',
  'reload',
  'bufferBody',
  'bodyLimit',
  'inherited',
  'defaultAddress',
  'systemd',
  'clientCertificates',
  'proxyProtocol',
  'gateway',
  'configFile',
  'environment',
  'user',
  'staticFiles',
  'codeReload',
  'factory',
  'backlog',
  'queueLog',
  'reusePort',
];

function uwsgi(plain: '--http' | '--http-socket', secure: '--https' | '--https-socket'): Configuration {
  return {
    app: 'wsgi',
    offers,
    // The callable is named application there.
    places: ['--callable'],
    launch(setup, place) {
      const { bin, apps, folder, socket, tls } = place;
      const address = setup.inherited ? 'fd://3' : setup.unix ? socket : bindOf(place);
      const options = argumentsFor(setup, {
        workers: (count) => ['--master', '--processes', `${count}`],
        threads: (count) => ['--threads', `${count}`],
        timeout: (seconds) => ['--master', '--harakiri', `${seconds}`],
        recycle: (requests) => ['--master', '--max-requests', `${requests}`],
        memory: (mebibytes) => ['--master', '--reload-on-rss', `${mebibytes}`],
        reload: () => ['--master'],
        backlog: (length) => ['--listen', `${length}`],
        // Its master looks at the queue once a second.
        queueLog: () => ['--master'],
        reusePort: () => ['--reuse-port'],
        bufferBody: () => ['--post-buffering', '65536'],
        bodyLimit: (bytes) => ['--limit-post', `${bytes}`],
        // Sockets of systemd speak the uwsgi protocol unless told otherwise.
        systemd: () => ['--protocol', 'http'],
        proxyProtocol: () => ['--enable-proxy-protocol'],
        configFile: () => ['--ini', 'uwsgi.ini'],
        user: (name) => ['--uid', name, '--gid', name],
        staticFiles: () => ['--static-map', `/files=${folder}/files`],
        codeReload: () => ['--py-autoreload', '1'],
        factory: () => ['--module', 'factory:create_wsgi_app()'],
      });
      const certificates = `${tls.certificate},${tls.key}${setup.clientCertificates ? `,HIGH,!${tls.certificate}` : ''}`;
      const gateway = setup.gateway && ([setup.gateway === 'uwsgi' ? '--socket' : `--${setup.gateway}-socket`, address] as const);
      // Only shared sockets are opened before it gives up root.
      const shared = setup.user !== undefined;
      const listen = setup.tls
        ? [secure, `${address},${certificates}`]
        : (gateway ?? (isBoundElsewhere(setup) ? [] : shared ? ['--shared-socket', address, plain, '=0'] : [plain, address]));
      const application = setup.factory ? [] : ['--wsgi-file', `${apps}/wsgi_app.py`, '--callable', 'app'];
      const argv = [bin('uwsgi'), ...listen, ...options, ...application];
      const files = setup.configFile ? { files: { 'uwsgi.ini': `[uwsgi]\n${plain.slice(2)} = ${address}\n` } } : {};
      const env = setup.environment ? { env: { [`UWSGI_${plain.slice(2).toUpperCase().replace('-', '_')}`]: address } } : {};
      // Its own protocol is what --socket speaks unless told otherwise.
      const needs = setup.tls ? { needs: 'build' as const } : setup.gateway === 'uwsgi' ? { needs: 'nothing' as const } : {};
      // Without --die-on-term SIGTERM is documented to reload, not to stop.
      return { ...files, ...env, ...needs, argv, stop: 'SIGINT', reload: 'SIGHUP', signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] };
    },
  };
}

const adapter: Adapter = {
  distribution: 'uwsgi',
  builds: ['uwsgi'],
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uwsgi')).server }),
  configurations: { http: uwsgi('--http', '--https'), 'http-socket': uwsgi('--http-socket', '--https-socket') },
};
export default adapter;
