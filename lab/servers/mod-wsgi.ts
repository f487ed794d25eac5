import { execFileSync } from 'node:child_process';
import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Launch, type Place, type Server, type Setup } from '../server.ts';

const signals = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGWINCH'] as const;

// What Debian's apache2 loads and sets; without these values the lab would measure an Apache that nobody runs.
const modules =
  'access_compat alias auth_basic authn_core authn_file authz_core authz_host authz_user autoindex deflate dir env filter mime mpm_event negotiation reqtimeout setenvif status';
const debian = `Timeout 300
KeepAlive On
MaxKeepAliveRequests 100
KeepAliveTimeout 5
HostnameLookups Off
LogLevel warn
ServerTokens OS
ServerSignature On
TraceEnable Off
TypesConfig /etc/mime.types
RequestReadTimeout header=20-40,minrate=500
RequestReadTimeout body=10,minrate=500
StartServers 2
MinSpareThreads 25
MaxSpareThreads 75
ThreadLimit 64
ThreadsPerChild 25
MaxRequestWorkers 150
MaxConnectionsPerChild 0
LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
CustomLog access.log combined`;

const load = (name: string) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;

let loaded: string | undefined;

/** What loads the module, asked once: the answer takes a Python to start. */
function moduleLines(express: string): string {
  loaded ??= execFileSync(express, ['module-config'], { encoding: 'utf8', timeout: 20_000 });
  return loaded;
}

function apache(wsgi: (setup: Setup) => string[] | null, more: Partial<Launch> = {}): Configuration {
  return {
    app: 'wsgi',
    launch(setup, place) {
      const lines = wsgi(setup);
      return (
        lines && {
          needs: 'host',
          argv: ['apache2', '-DFOREGROUND', '-f', `${place.folder}/apache2.conf`],
          files: { 'apache2.conf': configuration(setup, place, lines) },
          logs: ['error.log', 'access.log'],
          stop: 'SIGTERM',
          reload: 'SIGUSR1',
          signals,
          ...more,
        }
      );
    },
  };
}

function configuration(setup: Setup, { folder, apps, host, port, user, tls, bin }: Place, wsgi: string[]): string {
  const extra = [...(setup.tls ? ['socache_shmcb', 'ssl'] : []), ...(setup.http2 || setup.h2c ? ['http2'] : []), ...(setup.proxyProtocol ? ['remoteip'] : [])];
  return `${[...modules.split(' '), ...extra].map(load).join('\n')}
${moduleLines(bin('mod_wsgi-express'))}
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/apache2.pid
WSGISocketPrefix ${folder}/wsgi
Mutex file:${folder} default
ErrorLog ${folder}/error.log
Listen ${setup.ipv6 ? `[${host}]` : host}:${port}
ServerName localhost
${user ? `User ${user}\nGroup ${user}` : ''}
${debian}
${setup.tls ? `SSLEngine on\nSSLCertificateFile ${tls.certificate}\nSSLCertificateKeyFile ${tls.key}` : ''}
${setup.clientCertificates ? `SSLCACertificateFile ${tls.certificate}\nSSLVerifyClient require` : ''}
${setup.http2 || setup.h2c ? 'Protocols h2 h2c http/1.1' : ''}
${setup.proxyProtocol ? 'RemoteIPProxyProtocol On' : ''}
${setup.staticFiles ? `Alias /files ${folder}/files\n<Directory ${folder}/files>\n  Require all granted\n</Directory>` : ''}
${setup.trust ? `WSGITrustedProxies ${setup.trust}\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto` : ''}
${setup.bodyLimit ? `LimitRequestBody ${setup.bodyLimit}` : ''}
${wsgi.join('\n').replaceAll('<script>', `${apps}/wsgi_app.py`)}
<Directory />
  Require all denied
</Directory>
<Directory ${apps}>
  Require all granted
</Directory>
`;
}

/** What Apache offers around either mode. */
const ofApache = {
  ipv6: () => [],
  tls: () => [],
  clientCertificates: () => [],
  http2: () => [],
  h2c: () => [],
  proxyProtocol: () => [],
  trust: () => [],
  bodyLimit: () => [],
  reload: () => [],
  configFile: () => [],
  staticFiles: () => [],
  // As Debian sets it up.
  user: () => [],
};

const server: Server = {
  builds: ['mod-wsgi'],
  programs: { apache2: 'apache2', apxs: 'apache2-dev' },
  async version(instance) {
    const { server, host } = await runtimeVersion(instance, 'mod_wsgi');
    // ServerTokens may hide the number: the binary that runs says it.
    const binary = execFileSync(`/proc/${instance.pid}/exe`, ['-v'], { encoding: 'utf8' }).split('\n')[0]!;
    return { server, host: /Apache\/[\d.]+/.exec(`${binary} ${host}`)?.[0] ?? 'Apache' };
  },
  configurations: {
    embedded: apache((setup) => switchesOf(setup, ofApache) && ['WSGIScriptAlias / <script>']),
    daemon: apache(
      (setup) => {
        const options = switchesOf(setup, {
          ...ofApache,
          workers: (count) => [`processes=${count}`],
          threads: (count) => [`threads=${count}`],
          timeout: (seconds) => [`request-timeout=${seconds}`],
          recycle: (requests) => [`maximum-requests=${requests}`],
          memory: (mebibytes) => [`memory-limit=${mebibytes * 2 ** 20}`],
        });
        return options && [`WSGIDaemonProcess lab ${options.join(' ')}`, 'WSGIScriptAlias / <script> process-group=lab application-group=%{GLOBAL}'];
      },
      { reloadWorker: 'SIGUSR1' },
    ),
    express: {
      app: 'wsgi',
      launch(setup, { bin, apps, folder, host, port, user, tls }) {
        const switches = switchesOf(setup, {
          reload: () => [],
          workers: (count) => ['--processes', `${count}`],
          threads: (count) => ['--threads', `${count}`],
          timeout: (seconds) => ['--request-timeout', `${seconds}`],
          recycle: (requests) => ['--maximum-requests', `${requests}`],
          trust: (peer) => ['--trust-proxy', peer, '--trust-proxy-header', 'X-Forwarded-For', '--trust-proxy-header', 'X-Forwarded-Proto'],
          bodyLimit: (bytes) => ['--limit-request-body', `${bytes}`],
          accessLog: () => ['--access-log'],
          http2: () => ['--http2'],
          h2c: () => ['--http2'],
          proxyProtocol: () => ['--include-file', `${folder}/extra.conf`],
          staticFiles: () => ['--url-alias', '/files', `${folder}/files`],
          codeReload: () => ['--reload-on-changes'],
          clientCertificates: () => ['--ssl-ca-certificate-file', tls.certificate],
          defaultAddress: () => [],
          user: () => [],
          // It names no other way: a factory is given as an application is.
          factory: () => ['--callable-object', 'create_wsgi_app'],
          // The plain port stays open beside the other one.
          tls: () => [
            '--https-port',
            `${port}`,
            '--ssl-certificate-file',
            tls.certificate,
            '--ssl-certificate-key-file',
            tls.key,
            '--server-name',
            'localhost',
          ],
        });
        const plain = setup.tls ? port - 1 : port;
        const where = setup.defaultAddress ? [] : ['--host', host, '--port', `${plain}`];
        const listen = [...where, '--server-root', `${folder}/express`, '--log-to-terminal'];
        const argv = [
          bin('mod_wsgi-express'),
          'start-server',
          `${apps}/${setup.factory ? 'factory' : 'wsgi_app'}.py`,
          ...listen,
          ...(switches ?? []),
          ...(user ? ['--user', user, '--group', user] : []),
        ];
        const lines = `${load('remoteip')}\nRemoteIPProxyProtocol On\n`;
        return (
          switches && {
            // Without --user, which is there for every setup, it refuses to run as root.
            needs: setup.user ? 'option' : 'host',
            ...(setup.proxyProtocol && { files: { 'extra.conf': lines } }),
            argv,
            stop: 'SIGTERM',
            reload: 'SIGUSR1',
            reloadWorker: 'SIGUSR1',
            signals,
          }
        );
      },
    },
  },
};
export default server;
