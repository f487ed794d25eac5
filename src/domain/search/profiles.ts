import { cellPart, placePart, serverResult, type ResultPart, type SearchResult } from './results.ts';
import { mergeFits, scoreOf, type Fitting, type Ranking } from './rank.ts';
import { fitOf, formsIn } from './search-text.ts';
import type { CellTarget, SearchModel } from './search-model.ts';

/** How many places of a profile a result names. */
const mostParts = 3;
/** A place that fits less than this share of the best one is not named. */
const leastShare = 0.5;
/** Where no server is named, a feature's own page answers better than one server's answer to it. */
const unnamedFactor = 0.7;

interface ScoredPart {
  server: number;
  score: number;
  part: ResultPart;
}

/** Servers that fit a query, by their own words or by a place of their profile. */
export function findProfiles(model: SearchModel, ranking: Ranking, words: readonly string[]): SearchResult[] {
  const serverFittings = model.servers.map((target, server) => fittingOf(ranking, target, server));
  const parts = [...cellParts(model, ranking, words, serverFittings), ...placeParts(model, ranking, serverFittings)].sort((a, b) => b.score - a.score);
  return serverFittings.flatMap((fitting, server) => {
    const all = parts.filter((it) => it.server === server);
    const [best] = all;
    const namedParts = all.filter((it) => it.score > best!.score * leastShare).slice(0, mostParts);
    const score = fitting ? scoreOf(fitting, ranking.rarity) : 0;
    if (!fitting && !best) return [];
    const result = serverResult(model.index, server, Math.max(score, best?.score ?? 0));
    if (fitting || !best) return [{ ...result, parts: namedParts.map(({ part }) => part) }];
    // Found by a place only: the result leads there at once.
    const { path, ref, heading, line, matrix } = best.part;
    return [
      {
        ...result,
        path,
        matrix,
        line: [{ text: `${ref ? `${ref} ` : ''}${heading}${line.length ? ': ' : ''}` }, ...line],
        parts: namedParts.slice(1).map(({ part }) => part),
      },
    ];
  });
}

/** How a server fits by its own words. One that only mentions another server, which the query names, is hardly meant. */
function fittingOf({ fittings, namesAnyServer, namesServer }: Ranking, target: number, server: number): Fitting | undefined {
  const fitting = fittings.get(target);
  return fitting && { ...fitting, fits: fitting.fits.map((fit, word) => (namesAnyServer[word] && !namesServer[server]![word] ? fit * 0.2 : fit)) };
}

function cellParts(model: SearchModel, ranking: Ranking, words: readonly string[], serverFittings: readonly (Fitting | undefined)[]): ScoredPart[] {
  const { index } = model;
  const hits = new Map<string, [CellTarget, Fitting]>();
  for (const [target, fitting] of ranking.fittings) {
    const found = model.targets[target]!;
    if (found.kind === 'cell') hits.set(`${found.feature}:${found.server}`, [found, fitting]);
  }
  return model.features.flatMap((target, feature) => {
    const featureFitting = ranking.fittings.get(target);
    return serverFittings.flatMap((serverFitting, server): ScoredPart[] => {
      const [cell, fitting] = hits.get(`${feature}:${server}`) ?? [];
      // One word speaks of the server, another one of the feature.
      const adds = featureFitting?.fits.some(
        (fit, word) => fit > 0 && !ranking.namesAnyServer[word] && serverFitting?.fits.some((other, index) => other > 0 && index !== word),
      );
      if (!fitting && !adds) return [];
      const fits = mergeFits(words.length, [fitting?.fits, 1], [featureFitting?.fits, 0.9], [serverFitting?.fits, 0.9]);
      const bonus = Math.max(fitting?.bonus ?? 0, 0.5 * (featureFitting?.bonus ?? 0));
      const factor = fitting || ranking.namesServer[server]!.some(Boolean) ? 1 : unnamedFactor;
      return [
        {
          server,
          score: factor * scoreOf({ fits, bonus }, ranking.rarity),
          part: cellPart(index, feature, server, cell ? settingsIn(model, cell, words) : []),
        },
      ];
    });
  });
}

function placeParts(model: SearchModel, ranking: Ranking, serverFittings: readonly (Fitting | undefined)[]): ScoredPart[] {
  return [...ranking.fittings].flatMap(([target, fitting]): ScoredPart[] => {
    const found = model.targets[target]!;
    if (found.kind !== 'place') return [];
    const serverFitting = serverFittings[found.server];
    const adds = fitting.fits.some((fit, word) => fit > 0 && !serverFitting?.fits[word]);
    // A heading that every profile has says nothing without a server's name.
    if (!adds || !(found.name || serverFitting)) return [];
    const fits = mergeFits(fitting.fits.length, [fitting.fits, 1], [serverFitting?.fits, 0.9]);
    return [{ server: found.server, score: scoreOf({ fits, bonus: fitting.bonus }, ranking.rarity), part: placePart(model.index, found) }];
  });
}

/** Settings of a cell that the words of a query meet; those of its quotes count only on the feature's page. */
export function settingsIn(model: SearchModel, { place, kind }: CellTarget, words: readonly string[]): string[] {
  const [, , , shown, quoted] = model.index.cells[place]!;
  return (kind === 'quote' ? quoted : shown).filter((setting) => formsIn(setting).some((form) => words.some((word) => fitOf(word, form) > 0))).slice(0, 3);
}
