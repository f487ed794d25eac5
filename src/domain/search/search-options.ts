import type { Locale } from '../../vocabulary/locales.ts';
import type { Catalog } from '../model/catalog.ts';
import { optionPath } from '../model/options.ts';
import type { IndexWords, IndexedPage } from './index-words.ts';
import { wordsIn } from './search-text.ts';

/** An option that can be found by its spellings, the first of which names it; `path` is without language, `line` what it means. */
export type IndexedOption = [server: number, path: string, line: string, ...spellings: string[]];

/** What the options of all servers are found by, with settings and lists of options: the last file of the index. */
export interface SearchOptions {
  options: IndexedOption[];
  pages: IndexedPage[];
}

/** Collects the options in a language: each with all of its spellings, and our line on it or none; `pages` are those about options. */
export function buildSearchOptions(
  { servers, options: lists }: Pick<Catalog, 'servers' | 'options'>,
  locale: Locale,
  { optionPages: pages }: Pick<IndexWords<unknown>, 'optionPages'>,
): SearchOptions {
  return {
    pages,
    options: lists.flatMap(({ server, options }) => {
      const place = servers.findIndex(({ id }) => id === server);
      return options.map((it): IndexedOption => [
        place,
        optionPath(server, it),
        it.words?.means[locale].replaceAll('`', '') ?? '',
        ...differently(it.spellings.map(({ text }) => text)),
      ]);
    }),
  };
}

/** Spellings that a query tells apart: signs within a word and hyphens before it do not count. */
function differently(spellings: readonly string[]): string[] {
  return [...new Map(spellings.toReversed().map((it) => [wordsIn(it).join(''), it])).values()].toReversed();
}
