import { join } from 'node:path';
import type { FoundServer } from '../../lab/runner/catalog.ts';
import { switchesOf, type Server } from '../../lab/server.ts';

const file = (name: string) => join(import.meta.dirname, name);

const good: Server = {
  version: async () => ({ server: '1' }),
  configurations: {
    wsgi: {
      app: 'wsgi',
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
        const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
        return switches && { argv: ['python3', file('good_server.py'), '--bind', bind, ...switches], stop: 'SIGTERM', reload: 'SIGHUP', signals };
      },
    },
  },
};

const bad: Server = {
  version: async () => ({ server: '1' }),
  configurations: {
    // Says that it offers every setup, and pays no heed to it.
    wsgi: {
      app: 'wsgi',
      launch: (_, { host, port }) => ({
        argv: ['python3', file('bad_server.py'), `${host}:${port}`],
        stop: 'SIGTERM',
        reload: 'SIGHUP',
        signals: ['SIGTERM', 'SIGHUP'],
      }),
    },
  },
};

/** The two servers made for the tests: each probe must tell them apart. */
export const made: Record<'good' | 'bad', FoundServer> = {
  good: { id: 'good', kind: 'yardstick', adapter: good },
  bad: { id: 'bad', kind: 'yardstick', adapter: bad },
};
