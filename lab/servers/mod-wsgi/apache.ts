import type { Place, Setup } from '../../adapter.ts';
import { bindOf } from '../../arguments.ts';

/** What Apache documents; mod_wsgi adds SIGUSR1 to its daemon processes. */
export const signals = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGWINCH'] as const;

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

/** The line that loads one of Apache's own modules. */
export const loadModule = (name: string): string => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;

/** The file in which mod_wsgi-express says how its module is loaded. */
export const moduleFile = 'mod_wsgi.conf';

/** The lines of a module around which Apache is set up: what loads it, where it writes, how it trusts a proxy, and what runs the application. */
export interface ModuleLines {
  loads: string;
  writes: string;
  trusts?: (peer: string) => string;
  runs: string[];
}

/** The configuration of an Apache of one's own, as Debian sets it up, around the lines of mod_wsgi; `<script>` is the application. */
export function configurationOf(setup: Setup, place: Place, wsgi: string[]): string {
  return apacheOf(setup, place, {
    loads: `Include ${place.folder}/${moduleFile}`,
    writes: `WSGISocketPrefix ${place.folder}/wsgi`,
    trusts: (peer) => `WSGITrustedProxies ${peer}\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto`,
    runs: wsgi.map((line) => line.replaceAll('<script>', `${place.apps}/wsgi_app.py`)),
  });
}

/** The configuration of an Apache of one's own, as Debian sets it up, around the lines of a module. */
export function apacheOf(setup: Setup, place: Place, { loads, writes, trusts, runs }: ModuleLines): string {
  const { folder, apps, user, tls } = place;
  const extra = [...(setup.tls ? ['socache_shmcb', 'ssl'] : []), ...(setup.http2 || setup.h2c ? ['http2'] : []), ...(setup.proxyProtocol ? ['remoteip'] : [])];
  const lines = [
    ...[...modules.split(' '), ...extra].map(loadModule),
    loads,
    `ServerRoot ${folder}`,
    `DefaultRuntimeDir ${folder}`,
    `PidFile ${folder}/apache2.pid`,
    writes,
    `Mutex file:${folder} default`,
    `ErrorLog ${folder}/error.log`,
    `Listen ${bindOf(place)}`,
    'ServerName localhost',
    user && `User ${user}\nGroup ${user}`,
    debian,
    setup.tls && `SSLEngine on\nSSLCertificateFile ${tls.certificate}\nSSLCertificateKeyFile ${tls.key}`,
    setup.clientCertificates && `SSLCACertificateFile ${tls.certificate}\nSSLVerifyClient require`,
    (setup.http2 || setup.h2c) && 'Protocols h2 h2c http/1.1',
    setup.proxyProtocol && 'RemoteIPProxyProtocol On',
    setup.staticFiles && `Alias /files ${folder}/files\n${granted(`${folder}/files`)}`,
    setup.trust && trusts?.(setup.trust),
    setup.backlog && `ListenBacklog ${setup.backlog}`,
    // The ratio that it recommends; below 16 cores the port stays one socket.
    setup.reusePort && 'ListenCoresBucketsRatio 8',
    setup.keepAlive === 0 && 'KeepAlive Off',
    setup.bodyLimit && `LimitRequestBody ${setup.bodyLimit}`,
    ...runs,
    '<Directory />\n  Require all denied\n</Directory>',
    granted(apps),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** The lines by which Apache may show what is in a folder. */
export const granted = (folder: string): string => `<Directory ${folder}>\n  Require all granted\n</Directory>`;
