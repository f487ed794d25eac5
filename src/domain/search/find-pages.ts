import { kindOfPath } from './page-paths.ts';
import { listCellParts, listPlaceParts, type ScoredPart } from './parts.ts';
import type { Ranking } from './rank.ts';
import { mergeFits, scoreOf, type Fitting } from './scores.ts';
import { guideResult, pageResult, probeResult, serverResult, type ResultPart, type SearchResult } from './results.ts';
import type { SearchModel } from './search-model.ts';

/** How many places of a page a result names. */
const mostParts = 3;
/** A place that fits less than this share of the best one is not named. */
const leastShare = 0.2;
/** Where no server is named, a page that speaks of all answers better than one server's. */
const unnamedFactor = 0.8;
/** A setting has the name of the feature that says more, and a list of options that of its server. */
const optionFactor = 0.4;
/** What a title or term adds that holds every word. */
const ownBonus = 3.2;

const resultOf = { server: serverResult, guide: guideResult, page: pageResult } as const;

/** Servers, guides and other pages that fit a query, by their own words or by parts of them. */
export function findPages(model: SearchModel, ranking: Ranking, words: readonly string[]): SearchResult[] {
  const parts = Map.groupBy([...listCellParts(model, ranking, words), ...listPlaceParts(model, ranking, words)], ({ kind, page }) => `${kind}:${page}`);
  const lists = { server: model.servers, guide: model.guides, page: model.pages };
  const pages = Object.entries(lists) as [ScoredPart['kind'], number[]][];
  return [
    ...pages.flatMap(([kind, targets]) =>
      targets.flatMap((target, page) => {
        const own = ranking.fittings.get(target);
        const fitting = own && kind === 'server' ? ofServer(own, ranking, page) : own;
        return joinParts(model, ranking, { kind, page }, fitting, parts.get(`${kind}:${page}`) ?? []);
      }),
    ),
    ...findProbes(model, ranking),
  ];
}

function joinParts(
  model: SearchModel,
  ranking: Ranking,
  { kind, page }: Pick<ScoredPart, 'kind' | 'page'>,
  own: Fitting | undefined,
  parts: readonly ScoredPart[],
): SearchResult[] {
  const sorted = parts.toSorted((a, b) => b.score - a.score);
  const best = parts.reduce<ScoredPart | undefined>(
    (a, b) => (a && scoreOf(a.fitting, ranking.rarity) >= scoreOf(b.fitting, ranking.rarity) ? a : b),
    undefined,
  );
  if (!own && !best) return [];
  const fits = mergeFits(ranking.rarity.length, [own?.fits, 1], [best?.fitting.fits, 1]);
  // So is one whose own title or term holds every word of the query.
  const isNamed = kind === 'page' || (kind === 'guide' ? own : ranking.named[page] || (own?.bonus ?? 0) >= ownBonus) || !best || best.isMessage;
  const joined = scoreOf({ fits, bonus: Math.max(own?.bonus ?? 0, best?.fitting.bonus ?? 0) }, ranking.rarity);
  const isOption = kind === 'page' && kindOfPath(model.index.pages[page]!.path) === 'option';
  const score = joined * (isNamed ? 1 : unnamedFactor) * (isOption ? optionFactor : 1);
  const named = drawBest(sorted);
  const result = resultOf[kind](model.index, page, score);
  const [first] = named;
  if (!best || !first || (own && !best.isMessage)) return [{ ...result, parts: named }];
  // Found by a place only: the result leads there at once.
  const { path, words, until, ref, heading, line, matrix } = first;
  const title = heading ? `${ref ? `${ref} ` : ''}${heading}${line.length ? ': ' : ''}` : '';
  return [
    {
      ...result,
      ...(best.isMessage && { pasted: true as const }),
      path,
      words,
      until,
      matrix,
      line: [...(title ? [{ text: title }] : []), ...line],
      parts: named.slice(1),
    },
  ];
}

/** Draws the best parts, each place once, of which there may be hundreds while a word is typed. */
function drawBest(sorted: readonly ScoredPart[]): ResultPart[] {
  const drawn = new Map<string, ResultPart>();
  for (const { score, draw } of sorted) {
    if (drawn.size === mostParts || score <= sorted[0]!.score * leastShare) break;
    const part = draw();
    if (!drawn.has(part.path)) drawn.set(part.path, part);
  }
  return [...drawn.values()];
}

/** How a server fits by its own words. One that only mentions another server, which the query names, is hardly meant. */
function ofServer({ fits, bonus }: Fitting, { namesAnyServer, namesServer }: Ranking, server: number): Fitting {
  return { fits: fits.map((fit, word) => (namesAnyServer[word] && !namesServer[server]![word] ? fit * 0.2 : fit)), bonus };
}

function findProbes(model: SearchModel, ranking: Ranking): SearchResult[] {
  return [...ranking.fittings].flatMap(([target, fitting]) => {
    const found = model.targets[target]!;
    return found.kind === 'probe' ? [probeResult(model.probes, found.place, scoreOf(fitting, ranking.rarity) * probeFactor)] : [];
  });
}

/** A probe says what was asked; the feature that it answers says what came of it. */
const probeFactor = 0.6;
