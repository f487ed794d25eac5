import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Configuration, Launch, Place, Setup } from '../adapter.ts';
import { argumentsFor } from '../arguments.ts';
import { apacheOf, granted, loadModule, signals } from './mod-wsgi/apache.ts';

/** The file that Passenger looks for. */
const startupFile = { 'passenger_wsgi.py': 'from wsgi_app import app as application\n' };

/** Who runs the application; without it Passenger takes the owner of its file, and for root the user nobody. */
const owner = ({ user }: Place): string[] => (user ? [`PassengerUser ${user}`, `PassengerGroup ${user}`] : []);

/** Apache is there; what one of its other modules does needs that one. */
function needOf({ tls, http2, h2c, proxyProtocol, trust, configFile, staticFiles, user }: Setup): Pick<Launch, 'needs'> {
  if (tls || http2 || h2c || proxyProtocol || trust) return { needs: 'host' };
  return configFile || staticFiles || user ? { needs: 'nothing' } : {};
}

const apache: Configuration = {
  app: 'wsgi',
  isSlow: true,
  offers: [
    'ipv6',
    'systemd',
    'tls',
    'clientCertificates',
    'http2',
    'h2c',
    'proxyProtocol',
    'trust',
    'bodyLimit',
    'configFile',
    'staticFiles',
    'user',
    'backlog',
    'keepAlive',
    'workers',
    'recycle',
    'reload',
    'reusePort',
  ],
  launch({ staticFiles, ...setup }, place) {
    const { folder } = place;
    // What lies there is sent as it is.
    const shown = staticFiles ? folder : `${folder}/public`;
    const options = argumentsFor(setup, {
      workers: (count) => [`PassengerMinInstances ${count}`, `PassengerMaxPoolSize ${count}`],
      recycle: (requests) => [`PassengerMaxRequests ${requests}`],
    });
    const configuration = apacheOf(setup, place, {
      loads: `${loadModule('passenger')}\nPassengerRoot /usr/lib/ruby/vendor_ruby/phusion_passenger/locations.ini`,
      writes: `PassengerInstanceRegistryDir ${folder}`,
      trusts: (peer) => `${loadModule('remoteip')}\nRemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy ${peer}`,
      runs: [`DocumentRoot ${shown}`, `PassengerAppRoot ${folder}`, `PassengerPython ${place.bin('python')}`, ...owner(place), ...options, granted(shown)],
    });
    return {
      ...needOf({ ...setup, ...(staticFiles && { staticFiles }) }),
      argv: ['apache2', '-DFOREGROUND', '-f', `${folder}/apache2.conf`],
      files: { 'apache2.conf': configuration, 'public/robots.txt': '', ...startupFile },
      logs: ['error.log', 'access.log'],
      stop: 'SIGTERM',
      reload: 'SIGUSR1',
      signals,
    };
  },
};

const builtin: Configuration = {
  app: 'wsgi',
  isSlow: true,
  offers: ['ipv6', 'unix', 'defaultAddress', 'workers', 'recycle', 'backlog', 'configFile', 'environment', 'user'],
  places: ['--address', '--port', '--socket', '--python', '--instance-registry-dir', '--user', '--log-file', '--pid-file'],
  launch(setup, place) {
    const { folder, host, port, socket, user } = place;
    const elsewhere = setup.defaultAddress ?? setup.configFile ?? setup.environment;
    const where = elsewhere ? [] : setup.unix ? ['--socket', socket] : ['--address', host, '--port', `${port}`];
    const options = argumentsFor(setup, {
      workers: (count) => ['--min-instances', `${count}`, '--max-pool-size', `${count}`],
      recycle: (requests) => ['--max-requests', `${requests}`],
      backlog: (length) => ['--socket-backlog', `${length}`],
    });
    // Its core cannot write on in a file that root has opened.
    const log = setup.user ? '/dev/null' : `${folder}/server.log`;
    const files = ['--python', place.bin('python'), '--instance-registry-dir', folder, '--pid-file', `${folder}/server.pid`, '--log-file', log];
    return {
      argv: ['passenger', 'start', '--engine', 'builtin', ...where, ...options, ...files, ...(setup.user && user ? ['--user', user] : [])],
      ...(setup.environment && { env: { PASSENGER_ADDRESS: host, PASSENGER_PORT: `${port}` } }),
      files: { ...startupFile, ...(setup.configFile && { 'Passengerfile.json': JSON.stringify({ address: host, port }) }) },
      logs: ['server.log'],
      stop: 'SIGTERM',
      reload: null,
      signals: ['SIGTERM', 'SIGINT'],
    };
  },
};

const adapter: Adapter = {
  programs: { passenger: 'passenger', apache2: 'apache2' },
  async version(instance) {
    // SERVER_SOFTWARE names both.
    const { host: software } = await runtimeVersion(instance, 'sys');
    const [server, host] = ['Phusion_Passenger', 'Apache'].map((name) => new RegExp(`${name}/([\\d.]+)`).exec(software));
    if (!server) throw new Error(`version: SERVER_SOFTWARE is ${software}`);
    return { server: server[1]!, ...(host && { host: host[0] }) };
  },
  configurations: { apache, builtin },
};
export default adapter;
