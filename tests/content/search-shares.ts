import type { Locale } from '../../src/vocabulary/locales.ts';
import { resultsFor, pageOf } from './search-answers.ts';
import type { PinnedSearch } from './pinned-searches.ts';

/** How a search was answered. */
export interface Outcome {
  search: PinnedSearch;
  /** Addresses that the list shows. */
  shown: string[];
  /** Rank of the first right page in the list, from 0; -1 where it is not there. */
  rank: number;
  /** For a right page with an anchor among the first three: whether its result leads to that anchor. */
  leadsToAnchor: boolean | undefined;
}

/** What a number of searches came to, in percent. */
export interface Shares {
  /** A right page is among the first three results. */
  three: number;
  /** A right page is the first result. */
  first: number;
  /** Of those whose answer has an anchor and whose page is among the first three: a result leads to the anchor. */
  anchor: number;
  /** Of those that the site has nothing on: nothing is shown. */
  nothing: number;
}

/** Searches, and looks for the right pages among the results. */
export function outcomeOf(locale: Locale, search: PinnedSearch): Outcome {
  const results = resultsFor(locale, search.words);
  const pages = results.map(({ path }) => pageOf(path));
  const right = search.right.map(pageOf);
  const near = results.slice(0, 3).flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]);
  const anchors = search.right.filter((address) => address.includes('#') && pages.slice(0, 3).includes(pageOf(address)));
  return {
    search,
    shown: results.map(({ path }) => path),
    rank: pages.findIndex((page) => right.includes(page)),
    leadsToAnchor: anchors.length ? anchors.some((address) => near.includes(address)) : undefined,
  };
}

/** Counts outcomes. */
export function sharesOf(outcomes: readonly Outcome[]): Shares {
  const answerable = outcomes.filter(({ search }) => search.right.length > 0);
  const absent = outcomes.filter(({ search }) => search.right.length === 0);
  const anchored = outcomes.filter(({ leadsToAnchor }) => leadsToAnchor !== undefined);
  return {
    three: percent(answerable, ({ rank }) => rank >= 0 && rank < 3),
    first: percent(answerable, ({ rank }) => rank === 0),
    anchor: percent(anchored, ({ leadsToAnchor }) => leadsToAnchor === true),
    nothing: percent(absent, ({ shown }) => shown.length === 0),
  };
}

function percent(outcomes: readonly Outcome[], fits: (it: Outcome) => boolean): number {
  return Math.round((1000 * outcomes.filter(fits).length) / outcomes.length) / 10;
}

/** Whether a search is not answered as it should be. */
export function isMissed({ search, rank, shown }: Outcome): boolean {
  return search.right.length > 0 ? rank < 0 || rank > 2 : shown.length > 0;
}

/** One line on a search that is not answered as it should be. */
export function missLine({ search, rank, shown }: Outcome): string {
  const wanted = search.right.join(' or ') || 'nothing';
  const later = rank > 2 ? ` (place ${rank + 1})` : '';
  return `  [${search.kind}] ${search.words} → ${wanted}${later}; came: ${shown.slice(0, 3).join(' ') || 'nothing'}`;
}
