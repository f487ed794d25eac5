import { cellPart, isNone, placePart, type ResultPart } from './results.ts';
import type { Ranking } from './rank.ts';
import { mergeFits, scoreOf, type Fitting } from './scores.ts';
import { fitOf, formsIn } from './search-text.ts';
import type { SearchModel } from './search-model.ts';
import type { CellTarget, NoteTarget, PlaceTarget, WrittenTarget } from './search-target.ts';

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

/** Of answers that fit as well, one that there is something says more than one that there is nothing. */
const noneFactor = 0.9;

/** How much of what a feature's own phrase adds goes to the answers of servers. */
const bonusOfFeature = { named: 0.5, unnamed: 0.2 } as const;

/** Answers of servers that fit a query by themselves, or by their feature together with their server. */
export function listCellParts(model: SearchModel, ranking: Ranking, words: readonly string[]): ScoredPart[] {
  const hits = new Map<string, [CellTarget | NoteTarget | WrittenTarget, Fitting][]>();
  for (const [target, fitting] of ranking.fittings) {
    const found = model.targets[target]!;
    if (found.kind !== 'cell' && found.kind !== 'note' && found.kind !== 'written') continue;
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
      const bonus = Math.max((isNamed ? bonusOfFeature.named : bonusOfFeature.unnamed) * (own?.bonus ?? 0), ...found.map(([, it]) => it.bonus));
      const factor = (isNamed || !own ? 1 : unnamedFactor) * (isNone(model.index, feature, server) ? noneFactor : 1);
      const settings = () => found.flatMap(([it]) => (it.kind === 'note' ? [] : it.kind === 'written' ? it.text : settingsIn(model, it, words)));
      const isMessage = found.some(([it, { bonus }]) => it.kind === 'written' && bonus > 0);
      return [partOf(ranking, 'server', server, { fits, bonus }, factor, () => cellPart(model.index, feature, server, settings()), isMessage)];
    });
  });
}

/** How much a word that names a server counts for a part of its page. */
const namingFit = 7;

/**
 * Places that fit a query, each by all of its names, messages and passages together, and drawn as the best of them. A heading that every profile
 * has says nothing without a server's name.
 */
export function listPlaceParts(model: SearchModel, ranking: Ranking, words: readonly string[]): ScoredPart[] {
  const found = [...ranking.fittings].flatMap(([target, fitting]): [PlaceTarget, Fitting][] => {
    const it = model.targets[target]!;
    return 'text' in it && it.kind !== 'note' && it.kind !== 'written' ? [[it, fitting]] : [];
  });
  return [...Map.groupBy(found, ([it]) => it.place)].flatMap(([place, all]) => {
    const { kind, page } = model.index.places[place]!;
    const naming = kind === 'server' ? ranking.namesServer[page]! : [];
    const scored = all
      .filter(([it]) => it.kind !== 'place' || kind !== 'server' || naming.some(Boolean))
      .map(([it, fitting]) => ({ it, fitting, score: scoreOf(fitting, ranking.rarity) }))
      .sort((a, b) => b.score - a.score);
    const together = mergeFits(words.length, ...scored.map(({ it, fitting }): [number[], number] => [fitting.fits, it.kind === 'name' ? 1 : togetherFactor]));
    const namesAll = isNamedAll(scored, words) ? namesAllBonus : 0;
    return scored.map(({ it, fitting }, index) => {
      const fits = mergeFits(words.length, [fitting.fits, 1], [naming.map((it) => Number(it) * namingFit), 1]);
      const isMessage = it.kind === 'message' && fitting.bonus > 0;
      const part = partOf(ranking, kind, page, { fits, bonus: fitting.bonus }, 1, () => withExcerpt(model, it, placePart(model.index, it, words)), isMessage);
      return index
        ? part
        : { ...part, score: scoreOf({ fits: mergeFits(words.length, [fits, 1], [together, 1]), bonus: Math.max(fitting.bonus, namesAll) }, ranking.rarity) };
    });
  });
}

/** Longest excerpt of a passage below a message. */
const longestExcerpt = 140;

/** A message with the beginning of what the passage that has it says, once the texts are there. */
function withExcerpt({ passages }: SearchModel, { kind, place, text, passage: quoted }: PlaceTarget, part: ResultPart): ResultPart {
  const whole = kind === 'message' && !quoted ? passages.get(place)?.find((it) => it.includes(text)) : undefined;
  if (whole === undefined) return part;
  const passage = whole.startsWith(text) ? whole.slice(text.length).replace(/^[\s.:,;]+/, '') : whole;
  if (!passage) return part;
  const cut = passage.length <= longestExcerpt ? passage : `${passage.slice(0, passage.lastIndexOf(' ', longestExcerpt))} …`;
  return { ...part, line: [...part.line, { text: ` · ${cut}` }] };
}

/** Whether a place has every word of a longer query as a name of its own, such as the two classes that are compared. */
function isNamedAll(found: readonly { it: PlaceTarget; fitting: Fitting }[], words: readonly string[]): boolean {
  const isName = (word: string) => found.some(({ it }) => it.kind === 'name' && it.text.toLowerCase() === word);
  return words.length > 1 && words.every(isName);
}

const namesAllBonus = 3;

/** What stands in different passages of a place counts a little less than what one of them says, names aside. */
const togetherFactor = 0.7;

function partOf(
  ranking: Ranking,
  kind: ScoredPart['kind'],
  page: number,
  fitting: Fitting,
  factor: number,
  draw: () => ResultPart,
  isMessage: boolean,
): ScoredPart {
  return { kind, page, fitting, score: factor * scoreOf(fitting, ranking.rarity), draw, isMessage };
}

/** Settings of a cell that the words of a query meet; those of its quotes count only on the feature's page. */
export function settingsIn(model: SearchModel, { place, kind }: CellTarget, words: readonly string[]): string[] {
  const [, , , shown, quoted] = model.index.cells[place]!;
  return (kind === 'quote' ? quoted : shown).filter((setting) => formsIn(setting).some((form) => words.some((word) => fitOf(word, form) > 0))).slice(0, 3);
}
