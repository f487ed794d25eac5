import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Server } from '../server.ts';

function uwsgi(plain: '--http' | '--http-socket', secure: '--https' | '--https-socket'): Configuration {
  return {
    app: 'wsgi',
    launch(setup, { bin, apps, folder, host, port, socket, tls }) {
      const address = setup.inherited ? 'fd://3' : setup.unix ? socket : setup.ipv6 ? `[${host}]:${port}` : `${host}:${port}`;
      const switches = switchesOf(setup, {
        // The router speaks to clients over TCP only.
        unix: () => (plain === '--http' && !setup.systemd ? null : []),
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
        staticFiles: () => ['--static-map', `/files=${folder}/files`],
        codeReload: () => ['--py-autoreload', '1'],
        factory: () => ['--module', 'factory:create_wsgi_app()'],
      });
      if (!switches) return null;
      const certificates = `${tls.certificate},${tls.key}${setup.clientCertificates ? `,HIGH,!${tls.certificate}` : ''}`;
      const gateway = setup.gateway && ([setup.gateway === 'uwsgi' ? '--socket' : `--${setup.gateway}-socket`, address] as const);
      const listen = setup.tls
        ? [secure, `${address},${certificates}`]
        : (gateway ?? (setup.systemd || setup.configFile || setup.defaultAddress ? [] : [plain, address]));
      const application = setup.factory ? [] : ['--wsgi-file', `${apps}/wsgi_app.py`, '--callable', 'app'];
      const argv = [bin('uwsgi'), ...listen, ...switches, ...application];
      const files = setup.configFile ? { files: { 'uwsgi.ini': `[uwsgi]\n${plain.slice(2)} = ${address}\n` } } : {};
      const needs = setup.tls ? { needs: 'build' as const } : {};
      // Without --die-on-term SIGTERM is documented to reload, not to stop.
      return { ...files, ...needs, argv, stop: 'SIGINT', reload: 'SIGHUP', signals: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] };
    },
  };
}

const server: Server = {
  builds: ['uwsgi'],
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'uwsgi')).server }),
  configurations: { http: uwsgi('--http', '--https'), 'http-socket': uwsgi('--http-socket', '--https-socket') },
};
export default server;
