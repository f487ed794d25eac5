import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexWords } from '../../src/site/index-words.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { findResults } from '../../src/domain/search/find-results.ts';
import { buildSearchIndex } from '../../src/domain/search/search-index.ts';
import { groupByKind, mostOfKind } from '../../src/domain/search/merge.ts';
import { buildSearchModel } from '../../src/domain/search/search-model.ts';
import { locales, type Locale } from '../../src/vocabulary/locales.ts';
import { english } from './search-queries-en.ts';
import { russian } from './search-queries-ru.ts';

const catalog = buildCatalog(readContent().content);
const models = Object.fromEntries(
  locales.map((locale) => {
    const index = buildSearchIndex(catalog, locale, indexWords(locale, catalog));
    return [locale, buildSearchModel(index, index.words.idle)];
  }),
) as Record<Locale, ReturnType<typeof buildSearchModel<ReturnType<typeof indexWords>['client']>>>;
const paths = new Set([
  ...catalog.servers.map(({ id }) => `/servers/${id}/`),
  ...catalog.features.map(({ id }) => `/features/${id}/`),
  ...catalog.guides.map(({ id }) => `/guides/${id}/`),
]);

/** Pages in the order in which the list shows them before the full text has arrived. */
function shown(locale: Locale, query: string): string[] {
  const model = models[locale];
  return groupByKind(findResults(model, query, model.index.words), mostOfKind.mixed).flatMap(({ results }) => results.map(({ path }) => path.replace(/#.*/, '')));
}

describe.each([
  ['en', english],
  ['ru', russian],
] as const)('the right page is among the first three (%s)', (locale, queries) => {
  test('there are at least 40 queries, each for a page that exists', () => {
    expect(queries.length).toBeGreaterThanOrEqual(40);
    expect(queries.map(([, path]) => path).filter((path) => !path.startsWith('/compare/') && !paths.has(path))).toEqual([]);
  });

  test.each(queries)('%s → %s', (query, path) => {
    expect(shown(locale, query).slice(0, 3)).toContain(path);
  });
});

describe.each(locales)('every page is found by its own words (%s)', (locale) => {
  test('a reference leads to its feature before anything else', () => {
    const lost = catalog.features.filter(({ id, ref }) => shown(locale, ref.toLowerCase())[0] !== `/features/${id}/`);
    expect(lost.map(({ ref }) => ref)).toEqual([]);
  });

  test('titles and names', () => {
    const titles = [
      ...catalog.features.map((it): [string, string] => [it.name[locale], `/features/${it.id}/`]),
      ...catalog.servers.map((it): [string, string] => [it.name, `/servers/${it.id}/`]),
      ...catalog.guides.map((it): [string, string] => [it.title[locale], `/guides/${it.id}/`]),
    ];
    expect(titles.filter(([title, path]) => !shown(locale, title).slice(0, 3).includes(path))).toEqual([]);
  });

  test('terms of every language', () => {
    const entries = [
      ...catalog.features.map((it) => ({ path: `/features/${it.id}/`, terms: it.terms })),
      ...catalog.servers.map((it) => ({ path: `/servers/${it.id}/`, terms: it.terms })),
      ...catalog.guides.map((it) => ({ path: `/guides/${it.id}/`, terms: it.terms })),
    ];
    const lost = entries.flatMap(({ path, terms }) =>
      locales.flatMap((of) => terms[of].filter((term) => !shown(locale, term).includes(path)).map((term) => `${path}: ${term}`)),
    );
    expect(lost).toEqual([]);
  });

  test('every pair, in both orders', () => {
    const { servers } = catalog;
    const lost = servers.flatMap((a) =>
      servers
        .filter((b) => b !== a)
        .filter((b) => shown(locale, `${a.name} vs ${b.name}`)[0] !== `/compare/${[a.id, b.id].sort().join('-vs-')}/`)
        .map((b) => `${a.name} vs ${b.name}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the small index', () => {
  test.each(locales)('has at most 30 kB, brotli (%s)', (locale) => {
    expect(brotliCompressSync(JSON.stringify(models[locale].index)).length).toBeLessThanOrEqual(30_000);
  });

  test.each(locales)('is found only by what a visitor sees and by terms: no text of another language but terms and the English title (%s)', (locale) => {
    for (const [at, feature] of models[locale].index.features.entries()) {
      const { name, terms } = catalog.features[at]!;
      const allowed = new Set([name.en, ...locales.flatMap((it) => terms[it])].map((it) => it.toLowerCase()));
      expect(feature.terms.filter((term) => !allowed.has(term.toLowerCase()))).toEqual([]);
    }
  });
});
