import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/domain/model/build-catalog.ts';
import { listSocialCards, socialPath } from '../../../src/site/social-cards.ts';
import { fixtureContent } from '../fixture.ts';

test.each([
  ['server', 'waitress', 'en', '/social/en/servers/waitress.png'],
  ['feature', 'http2', 'ru', '/social/ru/features/http2.png'],
  ['guide', 'how-to-choose', 'en', '/social/en/guides/how-to-choose.png'],
  ['pair', 'gunicorn-vs-waitress', 'ru', '/social/ru/compare/gunicorn.png'],
  ['matrix', '', 'en', '/og.png'],
  ['server-sources', 'waitress', 'en', '/og.png'],
] as const)('the picture of %s %s in %s', (kind, id, locale, path) => {
  expect(socialPath(kind, id, locale)).toBe(path);
});

test('every picture is listed once in each language; servers and features say how much of them was seen', () => {
  const cards = listSocialCards(buildCatalog(fixtureContent()));
  const paths = cards.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((it) => it.startsWith('/social/en/'))).toEqual(
    paths.filter((it) => it.startsWith('/social/ru/')).map((it) => it.replace('/ru/', '/en/')),
  );
  const saying = (path: string) => cards.find((it) => it.path === path);
  expect(saying('/social/en/servers/alder.png')).toMatchObject({
    title: 'Alder',
    text: 'A made-up server for tests.',
    facts: '0 of 5 answers confirmed by running the server',
  });
  expect(saying('/social/en/compare/alder.png')).toMatchObject({ title: 'Alder and the other servers', facts: '' });
});
