import { findProfiles, settingsIn } from './profiles.ts';
import { answerAt, featureResult, guideResult, pageResult, pairResult, type SearchResult } from './results.ts';
import { parseQuery, type QueryWords } from './search-query.ts';
import { mergeFits, rankPhrases, scoreOf, type Fitting, type Ranking } from './rank.ts';
import type { CellTarget, SearchModel } from './search-model.ts';

/** A result that fits less than this share of the best one would only lengthen the list; a feature that only a setting leads to needs more. */
const leastShare = { title: 0.22, setting: 0.6 };
/** Whoever asks in a sentence rather wants to read. */
const guideFavour = 1.2;
/** How many comparisons are offered. */
const mostPairs = 4;
/** A comparison that is asked for stands before everything else. */
const askedScore = 1000;

/** Answers a query from the small index, best first. */
export function findResults(model: SearchModel, text: string, queryWords: QueryWords): SearchResult[] {
  const { words, servers, partners, sentence } = parseQuery(text, model, queryWords);
  const [first, ...rest] = servers;
  const pairs =
    first === undefined ? [] : [...rest, ...partners].slice(0, mostPairs).map((other, index) => pairResult(model.index, [first, other], askedScore - index));
  if (!words.length) return pairs;
  const ranking = rankPhrases(model, words);
  const found = [...findFeatures(model, ranking, words), ...findProfiles(model, ranking, words), ...findOthers(model, ranking, sentence)];
  const sorted = found.filter((it) => it.score > 0).sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  const isNear = (it: SearchResult) => it.score >= best * leastShare[it.bySetting ? 'setting' : 'title'];
  if (!pairs.length) return sorted.filter(isNear);
  // Whoever compares two servers also wants their profiles, in the order of the query, and nothing that only names one of them.
  const compared = servers.flatMap((server) => sorted.filter((it) => it.kind === 'server' && it.about[0] === server));
  const others = sorted.filter((it) => isNear(it) && !compared.includes(it) && !(it.kind === 'feature' && ranking.namesAnyServer.every(Boolean)));
  return [...pairs, ...compared, ...others];
}

function findFeatures(model: SearchModel, ranking: Ranking, words: readonly string[]): SearchResult[] {
  const { index } = model;
  const cells = new Map<number, [CellTarget, Fitting][]>();
  for (const [target, fitting] of ranking.fittings) {
    const found = model.targets[target]!;
    if (found.kind === 'cell' || found.kind === 'quote') cells.set(found.feature, [...(cells.get(found.feature) ?? []), [found, fitting]]);
  }
  // Every feature page names every server, so a server's name tells little there.
  const names = mergeFits(words.length, ...model.servers.map((target): [number[] | undefined, number] => [ranking.fittings.get(target)?.fits, 0.2]));
  const naming = (word: number) => ranking.namesAnyServer[word] && !ranking.namesAnyServer.every(Boolean);
  return model.features.flatMap((target, feature) => {
    const fitting = ranking.fittings.get(target);
    const hits = cells.get(feature) ?? [];
    const [best] = hits.toSorted(([, a], [, b]) => b.bonus - a.bonus);
    if (!fitting && !best) return [];
    const fits = mergeFits(
      words.length,
      [fitting?.fits.map((fit, word) => (naming(word) ? fit * 0.2 : fit)), 1],
      [names, 1],
      ...hits.map(([, it]): [number[], number] => [it.fits, 0.7]),
    );
    const bonus = Math.max(fitting?.bonus ?? 0, 0.7 * (best?.[1].bonus ?? 0));
    const result = featureResult(index, feature, scoreOf({ fits, bonus }, ranking.rarity));
    return [best && best[1].bonus > (fitting?.bonus ?? 0) ? { ...result, line: lineOf(model, best[0], words), bySetting: true as const } : result];
  });
}

/** A feature that was found by a setting says whose setting it is. */
function lineOf(model: SearchModel, cell: CellTarget, words: readonly string[]): SearchResult['line'] {
  const { index } = model;
  const settings = settingsIn(model, cell, words).map((text) => ({ text, code: true as const }));
  return [{ text: `${index.servers[cell.server]!.name}: ${answerAt(index, cell.feature, cell.server)}` }, ...settings];
}

function findOthers(model: SearchModel, ranking: Ranking, sentence: boolean): SearchResult[] {
  return [...ranking.fittings].flatMap(([target, fitting]) => {
    const found = model.targets[target]!;
    if (found.kind === 'guide') return [guideResult(model.index, found.place, scoreOf(fitting, ranking.rarity) * (sentence ? guideFavour : 1))];
    return found.kind === 'page' ? [pageResult(model.index, found.place, scoreOf(fitting, ranking.rarity))] : [];
  });
}
