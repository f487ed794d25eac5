import { join } from 'node:path';
import type { FoundServer } from '../../lab/runner/catalog.ts';
import { switchesOf, type Configuration, type Server } from '../../lab/server.ts';

const file = (name: string) => join(import.meta.dirname, name);

function good(app: 'wsgi' | 'asgi'): Configuration {
  return {
    app,
    launch(setup, { host, port, socket, tls }) {
      const bind = setup.inherited || setup.systemd ? 'fd:3' : setup.unix ? `unix:${socket}` : setup.ipv6 ? `[${host}]:${port}` : `${host}:${port}`;
      const switches = switchesOf(setup, {
        unix: () => [],
        ipv6: () => [],
        inherited: () => [],
        systemd: () => [],
        threads: () => [],
        reload: () => [],
        workers: (count) => ['--workers', `${count}`],
        recycle: (requests) => ['--recycle', `${requests}`],
        timeout: (seconds) => ['--timeout', `${seconds}`],
        trust: (peer) => ['--trust', peer],
        bodyLimit: (bytes) => ['--body-limit', `${bytes}`],
        accessLog: () => ['--access-log'],
        tls: () => ['--certificate', tls.certificate, '--key', tls.key],
      });
      const argv = ['python3', file('good_server.py'), '--interface', app, '--bind', bind, ...(switches ?? [])];
      return switches && { argv, stop: 'SIGTERM', reload: 'SIGHUP', signals: ['SIGTERM', 'SIGINT', 'SIGHUP'] };
    },
  };
}

/** Says that it offers every setup, and pays no heed to it. */
function bad(app: 'wsgi' | 'asgi'): Configuration {
  return {
    app,
    launch: (_, { host, port }) => ({
      argv: ['python3', file('bad_server.py'), `${host}:${port}`, app],
      stop: 'SIGTERM',
      reload: 'SIGHUP',
      signals: ['SIGTERM', 'SIGHUP'],
    }),
  };
}

const version: Server['version'] = async () => ({ server: '1' });

/** The two servers made for the tests: each probe must tell them apart. */
export const made: Record<'good' | 'bad', FoundServer> = {
  good: { id: 'good', kind: 'yardstick', adapter: { version, configurations: { wsgi: good('wsgi'), asgi: good('asgi') } } },
  bad: { id: 'bad', kind: 'yardstick', adapter: { version, configurations: { wsgi: bad('wsgi'), asgi: bad('asgi') } } },
};
