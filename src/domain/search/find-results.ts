import { findOptions } from './find-options.ts';
import { findPages } from './find-pages.ts';
import { settingsIn } from './parts.ts';
import { answerAt, featureResult, pairResult, type SearchResult } from './results.ts';
import { parseQuery, type QueryWords, type SearchQuery } from './search-query.ts';
import { rankPhrases, type Ranking } from './rank.ts';
import { mergeFits, scoreOf, type Fitting } from './scores.ts';
import type { SearchModel } from './search-model.ts';
import type { CellTarget, SearchTarget } from './search-target.ts';

/** A result that fits less than this share of the best one would only lengthen the list; a feature that only a setting leads to needs more. */
const leastShare = { title: 0.22, setting: 0.6 };
/** How much what stands on a feature's page counts beside its own words. */
const throughPart = 0.7;
/** Whoever asks in a sentence rather wants to read. */
const guideFavour = 1.35;
/** How many comparisons are offered. */
const mostPairs = 4;
/** A comparison that is asked for stands before everything else. */
const askedScore = 1000;
/** A result with this score is right; how much better another is says nothing about what else may be. */
const certainScore = 8;
/** Where texts know less of what the words of a query tell, they have nothing on it; less is enough beside a server's name or a phrase of a page. */
const leastKnown = { foreign: 0.8, alone: 0.625, anchored: 0.37 } as const;

/** What a query finds. */
export interface Found {
  /** Best first. */
  results: SearchResult[];
  /** Too little of the query is known: the results are only near it. */
  nearestOnly: boolean;
  /** Words that were looked for, as texts have them. */
  words: string[];
}

/** Answers a query from the index, and from the texts where they have been added. */
export function findResults(model: SearchModel, text: string, queryWords: QueryWords): Found {
  const query = parseQuery(text, model, queryWords);
  const { terms, servers, partners, sentence } = query;
  const [first, ...rest] = servers;
  const pairs =
    first === undefined ? [] : [...rest, ...partners].slice(0, mostPairs).map((other, index) => pairResult(model.index, [first, other], askedScore - index));
  const words = terms.map(({ word }) => word);
  const options = findOptions(model, text, servers);
  const withOptions = (results: readonly SearchResult[]) => results.toSpliced(options.at, 0, ...options.results);
  if (!terms.length) return { results: withOptions(pairs), nearestOnly: false, words };
  const ranking = rankPhrases(model, query);
  const found = [...findFeatures(model, ranking, words), ...findPages(model, ranking, words)].map((it) => ({
    ...it,
    score: it.score * favourOf(it, sentence),
  }));
  const sorted = found.filter((it) => it.score > 0).sort((a, b) => b.score - a.score);
  const best = Math.min(sorted[0]?.score ?? 0, certainScore);
  const isNear = (it: SearchResult) => it.score >= best * leastShare[it.bySetting ? 'setting' : 'title'];
  if (!pairs.length)
    return {
      results: withOptions(sorted.filter(isNear)),
      nearestOnly: model.isWhole && ranking.known < leastKnownOf(query, ranking) && !options.isWhole && !found.some((it) => it.pasted),
      words,
    };
  // Whoever compares two servers also wants their profiles, in the order of the query, and nothing that only names one of them.
  const compared = servers.flatMap((server) => sorted.filter((it) => it.kind === 'server' && it.about[0] === server));
  const others = sorted.filter((it) => isNear(it) && !compared.includes(it) && !(it.kind === 'feature' && ranking.namesAnyServer.every(Boolean)));
  return { results: [...pairs, ...compared, ...others], nearestOnly: false, words };
}

function leastKnownOf({ isForeign }: SearchQuery, { named, holdsPhrase }: Ranking): number {
  if (named.some(Boolean)) return leastKnown.anchored;
  return isForeign ? leastKnown.foreign : holdsPhrase ? leastKnown.anchored : leastKnown.alone;
}

function favourOf({ kind, pasted }: SearchResult, sentence: boolean): number {
  return sentence && kind === 'guide' && !pasted ? guideFavour : 1;
}

function findFeatures(model: SearchModel, ranking: Ranking, words: readonly string[]): SearchResult[] {
  const hits = hitsOfFeatures(model, ranking);
  // Every feature page names every server, so a server's name tells little there.
  const names = mergeFits(words.length, ...model.servers.map((target): [number[] | undefined, number] => [ranking.fittings.get(target)?.fits, 0.2]));
  const naming = (word: number) => ranking.namesAnyServer[word] && !ranking.namesAnyServer.every(Boolean);
  return model.features.flatMap((target, feature) => {
    const own = ranking.fittings.get(target);
    const best = hits.get(feature)?.reduce((a, b) => (b.score > a.score ? b : a));
    if (!own && !best) return [];
    const ownFits = own?.fits.map((fit, word) => (naming(word) ? fit * 0.2 : fit));
    const fits = mergeFits(words.length, [ownFits, 1], [names, 1], [best?.fitting.fits, throughPart]);
    const bonus = Math.max(own?.bonus ?? 0, throughPart * (best?.fitting.bonus ?? 0));
    const result = featureResult(model.index, feature, scoreOf({ fits, bonus }, ranking.rarity));
    const bySetting = best && best.target.kind !== 'probe' && best.fitting.bonus > (own?.bonus ?? 0);
    return [bySetting ? { ...result, line: lineOf(model, best.target as CellTarget, words), bySetting } : result];
  });
}

interface FeatureHit {
  target: SearchTarget;
  fitting: Fitting;
  score: number;
}

/** What fits a query on the page of each feature beside its own words: answers of servers, and probes that answer it. */
function hitsOfFeatures(model: SearchModel, ranking: Ranking): Map<number, FeatureHit[]> {
  const hits = new Map<number, FeatureHit[]>();
  for (const [index, fitting] of ranking.fittings) {
    const target = model.targets[index]!;
    const features = target.kind === 'probe' ? model.probes[target.place]![3] : target.kind === 'cell' || target.kind === 'quote' ? [target.feature] : [];
    if (!features.length) continue;
    const hit = { target, fitting, score: scoreOf(fitting, ranking.rarity) };
    for (const feature of features) {
      const known = hits.get(feature);
      if (known) known.push(hit);
      else hits.set(feature, [hit]);
    }
  }
  return hits;
}

/** A feature that was found by a setting says whose setting it is. */
function lineOf(model: SearchModel, cell: CellTarget, words: readonly string[]): SearchResult['line'] {
  const { index } = model;
  const settings = settingsIn(model, cell, words).map((text) => ({ text, code: true as const }));
  return [{ text: `${index.servers[cell.server]!.name}: ${answerAt(index, cell.feature, cell.server)}` }, ...settings];
}
