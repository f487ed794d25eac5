import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/site/index-words.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { buildSearchNames } from '../../../../src/domain/search/search-names.ts';
import { buildSearchTitles } from '../../../../src/domain/search/search-titles.ts';
import type { Locale } from '../../../../src/vocabulary/locales.ts';
import { fixtureContent, swap } from '../../fixture.ts';

const catalogOf = () => buildCatalog(fixtureContent());
const indexOf = (locale: Locale, catalog = catalogOf()) => {
  const words = indexWords(locale, catalog);
  return { ...buildSearchTitles(catalog, locale, words), ...buildSearchNames(catalog, new Map(), locale, words) };
};

test('both languages have the same servers, features and guides in the same order', () => {
  const [en, ru] = [indexOf('en'), indexOf('ru')];
  expect(ru.servers.map(({ id }) => id)).toEqual(en.servers.map(({ id }) => id));
  expect(ru.features.map(({ ref }) => ref)).toEqual(en.features.map(({ ref }) => ref));
  expect(ru.guides.map(({ id }) => id)).toEqual(en.guides.map(({ id }) => id));
});

test('levels have one character a server: the place of the level, or - for a value', () => {
  const en = indexOf('en');
  const levels = Object.fromEntries(en.features.map((it) => [it.id, it.levels]));
  expect(levels.http2).toBe('11');
  expect(levels.lifespan).toBe('42');
  expect(levels['request-timeout']).toBe('--');
  expect(en.level[1]).toBe('When enabled');
});

test('cells hold values in the words of the language and the settings that the answer needs', () => {
  const [en, ru] = [indexOf('en'), indexOf('ru')];
  const cellsOf = (id: string, index: typeof en) => index.cells.filter(([feature]) => index.features[feature]!.id === id);
  expect(cellsOf('request-timeout', en)).toEqual([
    [expect.any(Number), 0, '30\u00a0s', [], [], []],
    [expect.any(Number), 1, '30\u00a0s', [], [], []],
  ]);
  expect(cellsOf('request-timeout', ru)[0]![2]).toMatch(/^30\sс$/);
  expect(cellsOf('http2', en)[0]![3]).toEqual(['--deep']);
});

test('each language has the terms of both; only the page that shows the English title is found by it', () => {
  const catalog = catalogOf();
  const [en, ru] = [indexOf('en', catalog), indexOf('ru', catalog)];
  for (const [at, feature] of catalog.features.entries()) {
    expect(en.features[at]!.terms).toEqual(
      expect.arrayContaining([...feature.terms.en, ...feature.terms.ru].filter((it) => it.toLowerCase() !== feature.name.en.toLowerCase())),
    );
    if (feature.name.ru !== feature.name.en) {
      expect(ru.features[at]!.terms).toContain(feature.name.en);
      expect(en.features[at]!.terms).not.toContain(feature.name.ru);
    }
  }
});

test('an index travels as JSON', () => {
  const ru = indexOf('ru');
  expect(JSON.parse(JSON.stringify(ru))).toEqual(ru);
});

test('a server has its line and its other names, not those of its packages', () => {
  const second =
    'quote: 1.2.0 (2026-05-01) } }, { name: alder-leaf, version: "1.2.0", date: "2026-05-01", ground: { in: release, path: LEAF, lines: "1", quote: leaf } }]';
  const catalog = buildCatalog(fixtureContent({ 'content/servers/alder.mdx': swap('quote: 1.2.0 (2026-05-01) } }]', second) }));
  expect(indexOf('en', catalog).servers[0]).toEqual({
    id: 'alder',
    name: 'Alder',
    version: '1.2.0',
    line: 'A made-up server for tests.',
    terms: ['alderd'],
  });
});

test('a feature and a guide have their own words, and the English title where the page shows it', () => {
  const catalog = buildCatalog(
    fixtureContent({
      'content/ru/features/wsgi.yml': 'of: {}\nwords: { name: ВСГИ, question: Говорит? }\nterms: [вебсервер, Wsgi]\n',
      'content/ru/guides/first-steps.mdx': '---\nof: {}\nwords: { title: Первые шаги, summary: Начало. }\nterms: [слово]\n---\n\nПроза.\n',
    }),
  );
  const [en, ru] = [indexOf('en', catalog), indexOf('ru', catalog)];
  expect(en.features[0]).toEqual({ id: 'wsgi', ref: 'A1', name: 'WSGI', line: 'Does it do WSGI?', terms: ['вебсервер'], levels: '00' });
  expect(ru.features[0]).toEqual({ id: 'wsgi', ref: 'A1', name: 'ВСГИ', line: 'Говорит?', terms: ['Wsgi', 'вебсервер'], levels: '00' });
  expect(en.guides).toEqual([{ id: 'first-steps', title: 'First steps', line: 'How to begin.', terms: ['слово'], servers: [0] }]);
  expect(ru.guides).toEqual([{ id: 'first-steps', title: 'Первые шаги', line: 'Начало.', terms: ['First steps', 'слово'], servers: [0] }]);
});

test('pages are those of the registry, the groups by their letters, and retired references with the reason', () => {
  const refs = swap('J1: state', 'J1: state\nB7: { retired: "2026-10-01", why: It asked two things., successors: [wsgi] }');
  const catalog = buildCatalog(fixtureContent({ 'content/refs.yml': refs }));
  const { pages } = indexOf('en', catalog);
  const named = indexWords('en', catalog).pages;
  expect(pages.slice(0, named.length)).toEqual(named.map(({ path, title, line }) => ({ path, title, line })));
  expect(pages[named.length]).toEqual({ path: '/features/#a', title: 'Interfaces', line: 'A' });
  expect(pages.at(-1)).toEqual({ path: '/features/#b7', title: 'B7', line: 'It asked two things.' });
});

test('the words that travel to the browser, and the levels are those of the language', () => {
  const [en, words] = [indexOf('en'), indexWords('en', catalogOf())];
  expect(en.words).toEqual(words.client);
  expect(en.level).toEqual(['Yes', 'When enabled', 'Partial', 'No', 'Not applicable', 'Not known']);
});

test('a cell that has neither value nor setting is not carried', () => {
  const { cells, features } = indexOf('en');
  const carried = new Set(cells.map(([feature]) => features[feature]!.id));
  expect(carried).toEqual(new Set(['http2', 'request-timeout', 'styles', 'state']));
});

test('places travel without their texts', () => {
  const catalog = catalogOf();
  const { places } = indexOf('en', catalog);
  expect(places.length).toBeGreaterThan(catalog.servers.length);
  expect(places.every((it) => !('texts' in it))).toBe(true);
});
