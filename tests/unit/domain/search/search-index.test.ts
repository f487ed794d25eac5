import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/site/index-words.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { buildSearchIndex } from '../../../../src/domain/search/search-index.ts';
import { fixtureContent } from '../../fixture.ts';

const catalog = buildCatalog(fixtureContent());
const [en, ru] = [buildSearchIndex(catalog, 'en', indexWords('en', catalog)), buildSearchIndex(catalog, 'ru', indexWords('ru', catalog))];

test('both languages have the same servers, features and guides in the same order', () => {
  expect(ru.servers.map(({ id }) => id)).toEqual(en.servers.map(({ id }) => id));
  expect(ru.features.map(({ ref }) => ref)).toEqual(en.features.map(({ ref }) => ref));
  expect(ru.guides.map(({ id }) => id)).toEqual(en.guides.map(({ id }) => id));
});

test('levels have one character a server: the place of the level, or - for a value', () => {
  const levels = Object.fromEntries(en.features.map((it) => [it.id, it.levels]));
  expect(levels.http2).toBe('11');
  expect(levels.lifespan).toBe('42');
  expect(levels['request-timeout']).toBe('--');
  expect(en.level[1]).toBe('When enabled');
});

test('cells hold values in the words of the language and the settings that the answer needs', () => {
  const cellsOf = (id: string, index: typeof en) => index.cells.filter(([feature]) => index.features[feature]!.id === id);
  expect(cellsOf('request-timeout', en)).toEqual([
    [expect.any(Number), 0, '30 s', [], []],
    [expect.any(Number), 1, '30 s', [], []],
  ]);
  expect(cellsOf('request-timeout', ru)[0]![2]).toMatch(/^30\sс$/);
  expect(cellsOf('http2', en)[0]![3]).toEqual(['--deep']);
});

test('each language has the terms of both; only the page that shows the English title is found by it', () => {
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
  expect(JSON.parse(JSON.stringify(ru))).toEqual(ru);
});
