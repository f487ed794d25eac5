import { expect, test } from 'vitest';
import { kindOfPath, serversOfPath } from '../../../../src/domain/search/page-paths.ts';

test.each([
  ['/servers/waitress/#c3', 'server', ['waitress']],
  ['/servers/', 'page', []],
  ['/features/http2/', 'feature', []],
  ['/guides/how-to-choose/', 'guide', []],
  ['/compare/gunicorn-vs-mod-wsgi/', 'page', ['gunicorn', 'mod-wsgi']],
  ['/', 'page', []],
  ['/servers/waitress/', 'server', ['waitress']],
  ['/servers/waitress', 'page', []],
  ['/ru/servers/waitress/', 'page', []],
  ['/compare/', 'page', []],
  ['/compare/?a=gunicorn&b=waitress/', 'page', []],
  ['/servers/?q=x/', 'page', []],
  ['/features/#c/', 'page', []],
  ['/guides/a-vs-b/', 'guide', []],
])('%s is a %s about %j', (path, kind, servers) => {
  expect(kindOfPath(path)).toBe(kind);
  expect(serversOfPath(path)).toEqual(servers);
});
