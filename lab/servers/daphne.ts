import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter } from '../adapter.ts';
import { argumentsFor, bindOf } from '../arguments.ts';

// What Django's runserver needs, which Daphne takes over: the only one that watches files.
const project = {
  'manage.py': `import os
import sys

from django.core.management import execute_from_command_line

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
execute_from_command_line(sys.argv)
`,
  'settings.py': `ALLOWED_HOSTS = ["*"]
ASGI_APPLICATION = "asgi_app.app"
DEBUG = True
INSTALLED_APPS = ["daphne"]
SECRET_KEY = "lab"
`,
};

const adapter: Adapter = {
  distribution: 'daphne',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'daphne')).server }),
  configurations: {
    default: {
      app: 'asgi',
      // Twisted speaks HTTP/2 by itself where the h2 package is installed. It names no way to give a factory: as an application is.
      offers: ['unix', 'ipv6', 'tls', 'inherited', 'timeout', 'trust', 'systemd', 'defaultAddress', 'proxyProtocol', 'http2', 'codeReload', 'factory'],
      places: ['-b', '-p'],
      launch(setup, place) {
        const { bin, host, port, socket, tls } = place;
        const how = { stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] } as const;
        if (setup.codeReload) return { ...how, argv: [bin('python'), 'manage.py', 'runserver', bindOf(place)], files: project, needs: 'development' };
        const tcp = setup.defaultAddress ? [] : ['-b', host, '-p', `${port}`];
        const endpoint = `ssl:${port}:interface=${host}:privateKey=${tls.key}:certKey=${tls.certificate}`;
        const systemd = `systemd:domain=${setup.unix ? 'UNIX' : 'INET'}:index=0`;
        const other = setup.systemd ? systemd : setup.tls ? endpoint : setup.proxyProtocol ? `haproxy:tcp:${port}:interface=${host}` : undefined;
        const listen = other ? ['-e', other] : setup.unix ? ['-u', socket] : setup.inherited ? ['--fd', '3'] : tcp;
        const options = argumentsFor(setup, { timeout: (seconds) => ['--http-timeout', `${seconds}`], trust: () => ['--proxy-headers'] });
        const application = setup.factory ? 'factory:create_asgi_app' : 'asgi_app:app';
        return { ...how, argv: [bin('daphne'), ...listen, ...options, application], ...(setup.http2 && { needs: 'extra' }) };
      },
    },
  },
};
export default adapter;
