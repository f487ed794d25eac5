import { cellPart, placePart, type ResultPart } from './results.ts';
import type { Ranking } from './rank.ts';
import { mergeFits, scoreOf, type Fitting } from './scores.ts';
import { fitOf, formsIn } from './search-text.ts';
import type { SearchModel } from './search-model.ts';
import type { CellTarget, NoteTarget, PlaceTarget } from './search-target.ts';

/** A part of a page that fits a query; `page` is that of the list of its kind. */
export interface ScoredPart {
  kind: 'server' | 'guide' | 'page';
  page: number;
  fitting: Fitting;
  score: number;
  draw: () => ResultPart;
  /** A pasted message: the page is found by it alone. */
  isMessage: boolean;
}

/** Where a feature and its server are asked for in different words, the feature's own words count a little less. */
const withServer = 0.9;
/** Where no server is named, a feature's own page answers better than one server's answer to it. */
const unnamedFactor = 0.7;

/** Answers of servers that fit a query by themselves, or by their feature together with their server. */
export function listCellParts(model: SearchModel, ranking: Ranking, words: readonly string[]): ScoredPart[] {
  const hits = new Map<string, [CellTarget | NoteTarget, Fitting][]>();
  for (const [target, fitting] of ranking.fittings) {
    const found = model.targets[target]!;
    if (found.kind !== 'cell' && found.kind !== 'note') continue;
    const key = `${found.feature}:${found.server}`;
    hits.set(key, [...(hits.get(key) ?? []), [found, fitting]]);
  }
  return model.features.flatMap((target, feature) => {
    const own = ranking.fittings.get(target);
    return model.servers.flatMap((_, server): ScoredPart[] => {
      const found = hits.get(`${feature}:${server}`) ?? [];
      const naming = ranking.namesServer[server]!;
      const isNamed = naming.some(Boolean);
      // One word speaks of the server, another one of the feature.
      const adds = isNamed && own?.fits.some((fit, word) => fit > 0 && !naming[word]);
      if (!found.length && !adds) return [];
      const lists = found.map(([, { fits }]): [number[], number] => [fits, 1]);
      const fits = mergeFits(words.length, ...lists, [own?.fits, withServer], [naming.map((it) => Number(it) * namingFit), 1]);
      const bonus = Math.max(0.5 * (own?.bonus ?? 0), ...found.map(([, it]) => it.bonus));
      const factor = isNamed || !own ? 1 : unnamedFactor;
      const settings = () => found.flatMap(([it]) => (it.kind === 'note' ? [] : settingsIn(model, it, words)));
      return [partOf(ranking, 'server', server, { fits, bonus }, factor, () => cellPart(model.index, feature, server, settings()))];
    });
  });
}

/** How much a word that names a server counts for a part of its page. */
const namingFit = 7;

/** Places, names, messages and passages that fit a query. A heading that every profile has says nothing without a server's name. */
export function listPlaceParts(model: SearchModel, ranking: Ranking, words: readonly string[]): ScoredPart[] {
  return [...ranking.fittings].flatMap(([target, fitting]): ScoredPart[] => {
    const found = model.targets[target]!;
    if (!('text' in found) || found.kind === 'note') return [];
    const { kind, page } = model.index.places[found.place]!;
    const naming = kind === 'server' ? ranking.namesServer[page]! : [];
    if (found.kind === 'place' && kind === 'server' && !naming.some(Boolean)) return [];
    const fits = mergeFits(words.length, [fitting.fits, 1], [naming.map((it) => Number(it) * namingFit), 1]);
    return [partOf(ranking, kind, page, { fits, bonus: fitting.bonus }, 1, () => placePart(model.index, found), found)];
  });
}

function partOf(
  ranking: Ranking,
  kind: ScoredPart['kind'],
  page: number,
  fitting: Fitting,
  factor: number,
  draw: () => ResultPart,
  place?: PlaceTarget,
): ScoredPart {
  return { kind, page, fitting, score: factor * scoreOf(fitting, ranking.rarity), draw, isMessage: place?.kind === 'message' && fitting.bonus > 0 };
}

/** Settings of a cell that the words of a query meet; those of its quotes count only on the feature's page. */
export function settingsIn(model: SearchModel, { place, kind }: CellTarget, words: readonly string[]): string[] {
  const [, , , shown, quoted] = model.index.cells[place]!;
  return (kind === 'quote' ? quoted : shown).filter((setting) => formsIn(setting).some((form) => words.some((word) => fitOf(word, form) > 0))).slice(0, 3);
}
