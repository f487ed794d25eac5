import type { Locale } from '../../src/vocabulary/locales.ts';
import { resultsFor, pageOf, sectionOf } from './search-answers.ts';
import type { PinnedSearch } from './pinned-searches.ts';

/** How a search was answered. */
export interface Outcome {
  search: PinnedSearch;
  /** Addresses that the list shows. */
  shown: string[];
  /** The list says that the site has nothing on it. */
  nearestOnly: boolean;
  /** Rank of the first right page in the list, from 0; -1 where it is not there. */
  rank: number;
  /** Where the first right page is among the first three and its answer has an anchor: whether the result leads there, or to a message below it. */
  leadsToAnchor: boolean | undefined;
}

/** What a number of searches came to, in percent. */
export interface Shares {
  /** A right page is among the first three results. */
  three: number;
  /** A right page is the first result. */
  first: number;
  /** Of those where the first right page is among the first three and its answer has an anchor: the result leads there. */
  anchor: number;
  /** Of those that the site has nothing on: nothing is shown, or it is said to be only near. */
  nothing: number;
}

/** Searches, and looks for the right pages among the results. */
export function outcomeOf(locale: Locale, search: PinnedSearch): Outcome {
  const { results, nearestOnly } = resultsFor(locale, search.words);
  const right = search.right.map(pageOf);
  // What is called only near is no answer.
  // An option that is spelled like the search is what it asks for.
  const isRight = ({ path, kind }: (typeof results)[number]) => right.includes(pageOf(path)) || (kind === 'option' && search.kind === 'option');
  const rank = nearestOnly ? -1 : results.findIndex(isRight);
  const answer = rank < 3 ? results[rank] : undefined;
  const anchors = answer ? search.right.filter((address) => address.includes('#') && pageOf(address) === pageOf(answer.path)) : [];
  const places = answer ? [answer.path, ...answer.parts.map(({ path }) => path)] : [];
  return {
    search,
    shown: results.map(({ path }) => path),
    nearestOnly,
    rank,
    leadsToAnchor: anchors.length ? anchors.some((address) => places.some((place) => sectionOf(locale, place) === address || place === address)) : undefined,
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
    nothing: percent(absent, ({ shown, nearestOnly }) => nearestOnly || shown.length === 0),
  };
}

function percent(outcomes: readonly Outcome[], fits: (it: Outcome) => boolean): number {
  return Math.round((1000 * outcomes.filter(fits).length) / outcomes.length) / 10;
}

/** Whether a search is not answered as it should be. */
export function isMissed({ search, rank, shown, nearestOnly }: Outcome): boolean {
  return search.right.length > 0 ? rank < 0 || rank > 2 : shown.length > 0 && !nearestOnly;
}

/** One line on a search that is not answered as it should be. */
export function missLine({ search, rank, shown }: Outcome): string {
  const wanted = search.right.join(' or ') || 'nothing';
  const later = rank > 2 ? ` (place ${rank + 1})` : '';
  return `  [${search.kind}] ${search.words} → ${wanted}${later}; came: ${shown.slice(0, 3).join(' ') || 'nothing'}`;
}
