import { execFileSync } from 'node:child_process';
import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Launch, Setup } from '../adapter.ts';
import { argumentsFor } from '../arguments.ts';
import { configurationOf, moduleFile, signals } from './mod-wsgi/apache.ts';
import { express } from './mod-wsgi/express.ts';

/** One mode, by its lines of Apache's configuration, and what it offers besides what Apache does around either. */
function apache(wsgi: (setup: Setup) => string[], more: (keyof Setup)[] = [], launch: Partial<Launch> = {}): Configuration {
  return {
    app: 'wsgi',
    offers: [...ofApache, ...more],
    launch: (setup, place) => ({
      needs: 'host',
      argv: ['apache2', '-DFOREGROUND', '-f', `${place.folder}/apache2.conf`],
      files: { 'apache2.conf': configurationOf(setup, place, wsgi(setup)) },
      printed: { [moduleFile]: [place.bin('mod_wsgi-express'), 'module-config'] },
      logs: ['error.log', 'access.log'],
      stop: 'SIGTERM',
      reload: 'SIGUSR1',
      signals,
      ...launch,
    }),
  };
}

/** What Apache offers around either mode; `user` as Debian sets it up. */
const ofApache: (keyof Setup)[] = [
  'ipv6',
  'tls',
  'clientCertificates',
  'http2',
  'h2c',
  'proxyProtocol',
  'trust',
  'bodyLimit',
  'reload',
  'configFile',
  'staticFiles',
  'user',
  'backlog',
  'keepAlive',
  'reusePort',
];

const adapter: Adapter = {
  distribution: 'mod-wsgi',
  builds: ['mod-wsgi'],
  programs: { apache2: 'apache2', apxs: 'apache2-dev' },
  async version(instance) {
    const { server, host } = await runtimeVersion(instance, 'mod_wsgi');
    // ServerTokens may hide the number: the binary that runs says it.
    const binary = execFileSync(`/proc/${instance.pid}/exe`, ['-v'], { encoding: 'utf8' }).split('\n')[0]!;
    return { server, host: /Apache\/[\d.]+/.exec(`${binary} ${host}`)?.[0] ?? 'Apache' };
  },
  configurations: {
    embedded: apache(() => ['WSGIScriptAlias / <script>']),
    daemon: apache(
      (setup) => {
        const options = argumentsFor(setup, {
          workers: (count) => [`processes=${count}`],
          threads: (count) => [`threads=${count}`],
          timeout: (seconds) => [`request-timeout=${seconds}`],
          recycle: (requests) => [`maximum-requests=${requests}`],
          memory: (mebibytes) => [`memory-limit=${mebibytes * 2 ** 20}`],
        });
        return [`WSGIDaemonProcess lab ${options.join(' ')}`, 'WSGIScriptAlias / <script> process-group=lab application-group=%{GLOBAL}'];
      },
      ['workers', 'threads', 'timeout', 'recycle', 'memory'],
      { reloadWorker: 'SIGUSR1' },
    ),
    express,
  },
};
export default adapter;
