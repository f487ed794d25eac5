import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Adapter } from '../adapter.ts';

function uwsgi(plain: '--http' | '--http-socket', secure: '--https' | '--https-socket'): Configuration {
  return {
    app: 'wsgi',
    launch(setup, { bin, apps, folder, host, port, socket, tls }) {
      const address = setup.inherited ? 'fd://3' : setup.unix ? socket : setup.ipv6 ? `[${host}]:${port}` : `${host}:${port}`;
      const switches = switchesOf(setup, {
        unix: () => [],
        ipv6: () => [],
        tls: () => [],
        workers: (count) => ['--master', '--processes', `${count}`],
        threads: (count) => ['--threads', `${count}`],
        timeout: (seconds) => ['--master', '--harakiri', `${seconds}`],
        recycle: (requests) => ['--master', '--max-requests', `${requests}`],
        memory: (mebibytes) => ['--master', '--reload-on-rss', `${mebibytes}`],
        reload: () => ['--master'],
        bufferBody: () => ['--post-buffering', '65536'],
        bodyLimit: (bytes) => ['--limit-post', `${bytes}`],
        inherited: () => [],
        defaultAddress: () => [],
        // Sockets of systemd speak the uwsgi protocol unless told otherwise.
        systemd: () => ['--protocol', 'http'],
        clientCertificates: () => [],
        proxyProtocol: () => ['--enable-proxy-protocol'],
        gateway: () => [],
        configFile: () => ['--ini', 'uwsgi.ini'],
        environment: () => [],
        user: (name) => ['--uid', name, '--gid', name],
        staticFiles: () => ['--static-map', `/files=${folder}/files`],
        codeReload: () => ['--py-autoreload', '1'],
        factory: () => ['--module', 'factory:create_wsgi_app()'],
      });
      if (!switches) return null;
      const certificates = `${tls.certificate},${tls.key}${setup.clientCertificates ? `,HIGH,!${tls.certificate}` : ''}`;
      const gateway = setup.gateway && ([setup.gateway === 'uwsgi' ? '--socket' : `--${setup.gateway}-socket`, address] as const);
      // Only shared sockets are opened before it gives up root.
      const shared = setup.user !== undefined;
      const listen = setup.tls
        ? [secure, `${address},${certificates}`]
        : (gateway ??
          (setup.systemd || setup.configFile || setup.defaultAddress || setup.environment
            ? []
            : shared
              ? ['--shared-socket', address, plain, '=0']
              : [plain, address]));
      const application = setup.factory ? [] : ['--wsgi-file', `${apps}/wsgi_app.py`, '--callable', 'app'];
      const argv = [bin('uwsgi'), ...listen, ...switches, ...application];
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
  builds: ['uwsgi'],
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uwsgi')).server }),
  configurations: { http: uwsgi('--http', '--https'), 'http-socket': uwsgi('--http-socket', '--https-socket') },
};
export default adapter;
