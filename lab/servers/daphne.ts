import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Adapter } from '../adapter.ts';

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
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'daphne')).server }),
  configurations: {
    default: {
      app: 'asgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const tcp = setup.defaultAddress ? [] : ['-b', host, '-p', `${port}`];
        const endpoint = `ssl:${port}:interface=${host}:privateKey=${tls.key}:certKey=${tls.certificate}`;
        const systemd = `systemd:domain=${setup.unix ? 'UNIX' : 'INET'}:index=0`;
        const other = setup.systemd ? systemd : setup.tls ? endpoint : setup.proxyProtocol ? `haproxy:tcp:${port}:interface=${host}` : undefined;
        const listen = other ? ['-e', other] : setup.unix ? ['-u', socket] : setup.inherited ? ['--fd', '3'] : tcp;
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          tls: () => [],
          inherited: () => [],
          timeout: (seconds) => ['--http-timeout', `${seconds}`],
          trust: () => ['--proxy-headers'],
          systemd: () => [],
          defaultAddress: () => [],
          proxyProtocol: () => [],
          // Twisted speaks it by itself where the h2 package is installed.
          http2: () => [],
          codeReload: () => [],
          // It names no other way: a factory is given as an application is.
          factory: () => [],
        });
        const application = setup.factory ? 'factory:create_asgi_app' : 'asgi_app:app';
        const how = { stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] } as const;
        if (setup.codeReload)
          return switches && { ...how, argv: [bin('python'), 'manage.py', 'runserver', `${host}:${port}`], files: project, needs: 'development' };
        return switches && { ...how, argv: [bin('daphne'), ...listen, ...switches, application], ...(setup.http2 && { needs: 'extra' }) };
      },
    },
  },
};
export default adapter;
