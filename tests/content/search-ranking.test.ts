import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/vocabulary/locales.ts';
import { pinnedSearches } from './pinned-searches.ts';
import { catalog, names, options, pageOf, pagesFor, texts, titles } from './search-answers.ts';

describe.each(locales)('a right page is among the first three (%s)', (locale) => {
  test.each(pinnedSearches[locale].filter(({ kept }) => kept))('$words', ({ words, right }) => {
    const first = pagesFor(locale, words).slice(0, 3);
    expect(right.map(pageOf).some((page) => first.includes(page)), `${words} → ${right.join(' or ')}; came: ${first.join(' ')}`).toBe(true);
  });
});

describe.each(locales)('the right page comes first (%s)', (locale) => {
  test.each(pinnedSearches[locale].filter(({ first }) => first))('$words', ({ words, right }) => {
    expect(pagesFor(locale, words)[0]).toBe(pageOf(right[0]!));
  });
});

describe.each(locales)('every page is found by its own words (%s)', (locale) => {
  test('a reference leads to its feature before anything else', () => {
    const lost = catalog.features.filter(({ id, ref }) => pagesFor(locale, ref.toLowerCase())[0] !== `/features/${id}/`);
    expect(lost.map(({ ref }) => ref)).toEqual([]);
  });

  test('titles and names', { timeout: 60_000 }, () => {
    const titles = [
      ...catalog.features.map((it): [string, string] => [it.name[locale], `/features/${it.id}/`]),
      ...catalog.servers.map((it): [string, string] => [it.name, `/servers/${it.id}/`]),
      ...catalog.guides.map((it): [string, string] => [it.title[locale], `/guides/${it.id}/`]),
    ];
    expect(titles.filter(([title, path]) => !pagesFor(locale, title).slice(0, 3).includes(path))).toEqual([]);
  });

  test('terms of every language', { timeout: 120_000 }, () => {
    const entries = [
      ...catalog.features.map((it) => ({ path: `/features/${it.id}/`, terms: it.terms })),
      ...catalog.servers.map((it) => ({ path: `/servers/${it.id}/`, terms: it.terms })),
      ...catalog.guides.map((it) => ({ path: `/guides/${it.id}/`, terms: it.terms })),
    ];
    const lost = entries.flatMap(({ path, terms }) =>
      locales.flatMap((of) => terms[of].filter((term) => !pagesFor(locale, term).includes(path)).map((term) => `${path}: ${term}`)),
    );
    expect(lost).toEqual([]);
  });

  test('every pair, in both orders', { timeout: 30_000 }, () => {
    const { servers } = catalog;
    const lost = servers.flatMap((a) =>
      servers
        .filter((b) => b !== a)
        .filter((b) => pagesFor(locale, `${a.name} vs ${b.name}`)[0] !== `/compare/${[a.id, b.id].sort().join('-vs-')}/`)
        .map((b) => `${a.name} vs ${b.name}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the index', () => {
  // For ten servers; each further one brings its name and terms, its settings, messages and words.
  const more = Math.max(0, catalog.servers.length - 10);
  // For 85 features; each further one brings its name and terms.
  const moreFeatures = Math.max(0, catalog.features.length - 85);
  test.each(locales)('has at most 20 kB of titles, 41 kB with the names behind them, and 90 kB of texts; more for every further server and feature (%s)', { timeout: 60_000 }, (locale) => {
    const bytesOf = (file: unknown) => brotliCompressSync(JSON.stringify(file)).length;
    expect(bytesOf(titles[locale])).toBeLessThanOrEqual(20_000 + more * 100 + moreFeatures * 100);
    expect(bytesOf(titles[locale]) + bytesOf(names[locale])).toBeLessThanOrEqual(41_000 + more * 1_500 + moreFeatures * 100);
    expect(bytesOf(texts[locale])).toBeLessThanOrEqual(90_000 + more * 5_000);
    // 30 bytes for each option, with our line on those that matter.
    expect(bytesOf(options[locale])).toBeLessThanOrEqual(75_000);
  });

  test.each(locales)('is found only by what a visitor sees and by terms: no text of another language but terms and the English title (%s)', (locale) => {
    for (const [at, feature] of titles[locale].features.entries()) {
      const { name, terms } = catalog.features[at]!;
      const allowed = new Set([name.en, ...locales.flatMap((it) => terms[it])].map((it) => it.toLowerCase()));
      expect(feature.terms.filter((term) => !allowed.has(term.toLowerCase()))).toEqual([]);
    }
  });
});
