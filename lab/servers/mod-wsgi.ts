import { execFileSync } from 'node:child_process';
import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Place, type Server, type Setup } from '../server.ts';

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
MaxConnectionsPerChild 0`;

const load = (name: string) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;

function apache(wsgi: (setup: Setup) => string[] | null): Configuration {
  return {
    app: 'wsgi',
    launch(setup, place) {
      const lines = wsgi(setup);
      return (
        lines && {
          argv: ['apache2', '-DFOREGROUND', '-f', `${place.folder}/apache2.conf`],
          files: { 'apache2.conf': configuration(setup, place, lines) },
          logs: ['error.log', 'access.log'],
          stop: 'SIGTERM',
          reload: 'SIGUSR1',
          signals,
        }
      );
    },
  };
}

function configuration(setup: Setup, { folder, apps, host, port, user, tls, bin }: Place, wsgi: string[]): string {
  const extra = [...(setup.tls ? ['socache_shmcb', 'ssl'] : []), ...(setup.http2 ? ['http2'] : []), ...(setup.trust ? ['remoteip'] : [])];
  const format = 'LogFormat "%h %l %u %t \\"%r\\" %>s %O" common\nCustomLog access.log common';
  return `${[...modules.split(' '), ...extra].map(load).join('\n')}
${execFileSync(bin('mod_wsgi-express'), ['module-config'], { encoding: 'utf8' })}
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
${setup.accessLog ? format : ''}
${setup.tls ? `SSLEngine on\nSSLCertificateFile ${tls.certificate}\nSSLCertificateKeyFile ${tls.key}` : ''}
${setup.http2 ? 'Protocols h2 h2c http/1.1' : ''}
${setup.trust ? `RemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy ${setup.trust}` : ''}
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
const ofApache = { ipv6: () => [], tls: () => [], http2: () => [], trust: () => [], bodyLimit: () => [], reload: () => [], accessLog: () => [] };

const server: Server = {
  builds: ['mod-wsgi'],
  programs: { apache2: 'apt-get install apache2', apxs: 'apt-get install apache2-dev' },
  async version(instance) {
    const { server, host } = await runtimeVersion(instance, 'mod_wsgi');
    // ServerTokens may hide the number: the binary that runs says it.
    const binary = execFileSync(`/proc/${instance.pid}/exe`, ['-v'], { encoding: 'utf8' }).split('\n')[0]!;
    return { server, host: /Apache\/[\d.]+/.exec(`${binary} ${host}`)?.[0] ?? 'Apache' };
  },
  configurations: {
    embedded: apache((setup) => switchesOf(setup, ofApache) && ['WSGIScriptAlias / <script>']),
    daemon: apache((setup) => {
      const options = switchesOf(setup, {
        ...ofApache,
        workers: (count) => [`processes=${count}`],
        threads: (count) => [`threads=${count}`],
        timeout: (seconds) => [`request-timeout=${seconds}`],
        recycle: (requests) => [`maximum-requests=${requests}`],
      });
      return options && [`WSGIDaemonProcess lab ${options.join(' ')}`, 'WSGIScriptAlias / <script> process-group=lab application-group=%{GLOBAL}'];
    }),
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
        const listen = ['--host', host, '--port', `${plain}`, '--server-root', `${folder}/express`, '--log-to-terminal'];
        const argv = [
          bin('mod_wsgi-express'),
          'start-server',
          `${apps}/wsgi_app.py`,
          ...listen,
          ...(switches ?? []),
          ...(user ? ['--user', user, '--group', user] : []),
        ];
        return switches && { argv, stop: 'SIGTERM', reload: 'SIGUSR1', signals };
      },
    },
  },
};
export default server;
