import { indexWords } from '../../src/site/index-words.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { findResults } from '../../src/domain/search/find-results.ts';
import { groupByKind, mostOfKind } from '../../src/domain/search/merge.ts';
import type { SearchResult } from '../../src/domain/search/results.ts';
import { buildSearchIndex } from '../../src/domain/search/search-index.ts';
import { buildSearchModel } from '../../src/domain/search/search-model.ts';
import { locales, type Locale } from '../../src/vocabulary/locales.ts';

/** The content that is searched. */
export const { content } = readContent();
export const catalog = buildCatalog(content);

/** The small index of each language as the site ships it. */
export const indexes = Object.fromEntries(locales.map((locale) => [locale, buildSearchIndex(catalog, locale, indexWords(locale, catalog))])) as Record<
  Locale,
  ReturnType<typeof buildSearchIndex<ReturnType<typeof indexWords>['client']>>
>;
const models = Object.fromEntries(locales.map((locale) => [locale, buildSearchModel(indexes[locale], indexes[locale].words.idle)])) as Record<
  Locale,
  ReturnType<typeof buildSearchModel<ReturnType<typeof indexWords>['client']>>
>;

/** Results in the order in which the list shows them before the full text has arrived. */
export function resultsFor(locale: Locale, words: string): SearchResult[] {
  const model = models[locale];
  return groupByKind(findResults(model, words, model.index.words), mostOfKind.mixed).flatMap(({ results }) => results);
}

/** Address of the page of an address. */
export const pageOf = (address: string) => address.replace(/#.*/, '');

/** Addresses of the pages that are shown, in their order. */
export function pagesFor(locale: Locale, words: string): string[] {
  return resultsFor(locale, words).map(({ path }) => pageOf(path));
}
