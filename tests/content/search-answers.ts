import { indexWords } from '../../src/site/index-words.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { findResults, type Found } from '../../src/domain/search/find-results.ts';
import { groupResults } from '../../src/domain/search/merge.ts';
import { buildSearchNames } from '../../src/domain/search/search-names.ts';
import { buildSearchOptions } from '../../src/domain/search/search-options.ts';
import { addNames, addOptions, addTexts, buildSearchModel } from '../../src/domain/search/search-model.ts';
import { messageAnchor } from '../../src/domain/prose/message-anchor.ts';
import { proseIn } from '../../src/domain/prose/prose-in.ts';
import { buildSearchTexts } from '../../src/domain/search/search-texts.ts';
import { buildSearchTitles } from '../../src/domain/search/search-titles.ts';
import { locales, type Locale } from '../../src/vocabulary/locales.ts';

/** The content that is searched. */
export const { content } = readContent();
export const catalog = buildCatalog(content);

const of = <Part>(build: (locale: Locale) => Part) => Object.fromEntries(locales.map((locale) => [locale, build(locale)])) as Record<Locale, Part>;

/** The titles of each language as the site ships them. */
export const titles = of((locale) => buildSearchTitles(catalog, locale, indexWords(locale, catalog)));
/** The names behind them. */
export const names = of((locale) => buildSearchNames(catalog, proseIn(content, locale), locale, indexWords(locale, catalog)));
/** The texts behind those. */
export const texts = of((locale) => buildSearchTexts(catalog, proseIn(content, locale), locale, indexWords(locale, catalog)));

/** The options, which come last. */
export const options = of((locale) => buildSearchOptions(catalog, locale, indexWords(locale, catalog)));

const models = of((locale) => {
  const model = buildSearchModel(titles[locale], titles[locale].words.idle);
  Array.from(addNames(model, names[locale]));
  Array.from(addTexts(model, texts[locale]));
  addOptions(model, options[locale]);
  return model;
});

/** What is shown before the full text has arrived: results in their order, and whether they are said to be only near what is sought. */
export function resultsFor(locale: Locale, words: string): Omit<Found, 'words'> {
  const model = models[locale];
  const { results, nearestOnly } = findResults(model, words, model.index.words);
  return { results: groupResults(results, { nearestOnly }).flatMap((it) => it.results), nearestOnly };
}

/** Address of the page of an address. */
export const pageOf = (address: string) => address.replace(/#.*/, '');

/** Addresses of the pages that are shown, in their order. */
export function pagesFor(locale: Locale, words: string): string[] {
  return resultsFor(locale, words).results.map(({ path }) => pageOf(path));
}

/** The section in which an address of a profile lies: that of a message, else itself. */
export function sectionOf(locale: Locale, address: string): string {
  const [page = '', anchor] = address.split('#');
  const passages = proseIn(content, locale).get(page.slice(1, -1))?.passages ?? [];
  const passage = passages.find((it) => it.messages.some((message) => messageAnchor(message) === anchor));
  return passage ? `${page}#${passage.anchor}` : address;
}
