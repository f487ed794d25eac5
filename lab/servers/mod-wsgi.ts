import { execFileSync } from 'node:child_process';
import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Configuration, type Launch, type Adapter, type Setup } from '../adapter.ts';
import { configurationOf, signals } from './mod-wsgi/apache.ts';
import { express } from './mod-wsgi/express.ts';

function apache(wsgi: (setup: Setup) => string[] | null, more: Partial<Launch> = {}): Configuration {
  return {
    app: 'wsgi',
    launch(setup, place) {
      const lines = wsgi(setup);
      return (
        lines && {
          needs: 'host',
          argv: ['apache2', '-DFOREGROUND', '-f', `${place.folder}/apache2.conf`],
          files: { 'apache2.conf': configurationOf(setup, place, lines) },
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

const adapter: Adapter = {
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
    express,
  },
};
export default adapter;
