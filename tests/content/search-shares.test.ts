import { describe, expect, test } from 'vitest';
import { linkablePages } from '../../src/site/linkable.ts';
import { locales, type Locale } from '../../src/vocabulary/locales.ts';
import { pinnedSearches } from './pinned-searches.ts';
import { content, pageOf } from './search-answers.ts';
import { isMissed, missLine, outcomeOf, sharesOf, type Shares } from './search-shares.ts';

/** What search shall reach; a floor is raised to it, never lowered. */
const goal: Shares = { three: 95, first: 75, anchor: 90, nothing: 90 };
/** What search reaches today, in whole percent and about one search less: a change may not fall below it. */
const floors: Record<Locale, Record<'all' | 'blind', Shares>> = {
  en: { all: { three: 99, first: 87, anchor: 94, nothing: 95 }, blind: { three: 99, first: 86, anchor: 91, nothing: 92 } },
  ru: { all: { three: 99, first: 92, anchor: 95, nothing: 95 }, blind: { three: 98, first: 89, anchor: 94, nothing: 92 } },
};

const addresses = linkablePages(content);

function isPromised(address: string): boolean {
  const anchors = addresses.get(pageOf(address));
  const [, anchor] = address.split('#');
  return anchors !== undefined && (anchor === undefined || anchors.includes(anchor));
}

describe.each(locales)('the pinned searches (%s)', (locale) => {
  const searches = pinnedSearches[locale];

  test('are 150 or more with an answer, at least 40 of them blind, and ten or more without', () => {
    expect(searches.filter(({ right }) => right.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(searches.filter(({ right, blind }) => right.length > 0 && blind).length).toBeGreaterThanOrEqual(40);
    expect(searches.filter(({ right }) => right.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  test('lead to pages that exist and to anchors that stay', () => {
    expect(searches.flatMap(({ words, right }) => right.filter((address) => !isPromised(address)).map((address) => `${words}: ${address}`))).toEqual([]);
  });

  test.each(['all', 'blind'] as const)('are answered as well as today or better: %s', { timeout: 30_000 }, (part) => {
    const outcomes = searches.filter(({ blind }) => part === 'all' || blind).map((search) => outcomeOf(locale, search));
    const shares = sharesOf(outcomes);
    const floor = floors[locale][part];
    const figures = Object.entries(shares).map(([name, share]) => `${name} ${share} % (floor ${floor[name as keyof Shares]}, goal ${goal[name as keyof Shares]})`);
    const report = [`${outcomes.length} searches, ${locale}, ${part}: ${figures.join(', ')}`, ...outcomes.filter(isMissed).map(missLine)].join('\n');
    if (part === 'all') console.log(report);
    const fallen = Object.entries(shares).filter(([name, share]) => share < floor[name as keyof Shares]);
    expect(fallen, `answers got worse: mend the ranking or the words of the pages, or show that the search is wrong\n${report}`).toEqual([]);
  });
});
