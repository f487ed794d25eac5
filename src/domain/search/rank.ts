import { fitOf, slipOf } from './search-text.ts';
import { weights, type Phrase, type SearchModel } from './search-model.ts';

/** How something fits a query: a value for each word of it, and what its phrases add. */
export interface Fitting {
  fits: number[];
  bonus: number;
}

/** How a whole model fits a query. `rarity` says how much each word tells, the sum being 1. */
export interface Ranking {
  fittings: Map<number, Fitting>;
  rarity: number[];
  /** Which words of the query name a server, and which name which. */
  namesAnyServer: boolean[];
  namesServer: boolean[][];
}

/** Fits every phrase of a model to the words of a query. */
export function rankPhrases(model: SearchModel, words: readonly string[]): Ranking {
  const byPhrase = new Map<number, number[]>();
  const columns = words.map((word) => fitsOf(model, word));
  columns.forEach((column, index) => {
    for (const [phrase, fit] of column) {
      const fits = byPhrase.get(phrase);
      if (fits) fits[index] = fit;
      else byPhrase.set(phrase, Object.assign(new Array<number>(words.length).fill(0), { [index]: fit }));
    }
  });
  const naming = model.names.map(([name = '', id = '']) => words.map((word) => fitOf(word, name) > 0.5 || fitOf(word, id) > 0.5));
  const fittings = new Map<number, Fitting>();
  for (const [index, fits] of byPhrase) {
    const phrase = model.phrases[index]!;
    const target = model.targets[phrase.target]!;
    // A cell is not found by its own server's name, which stands in half of its commands.
    if ('server' in target && fits.every((fit, word) => !fit || naming[target.server]![word])) continue;
    let found = fittings.get(phrase.target);
    if (!found) fittings.set(phrase.target, (found = { fits: words.map(() => 0), bonus: 0 }));
    for (let word = 0; word < fits.length; word += 1) found.fits[word] = Math.max(found.fits[word]!, fits[word]! * phrase.weight);
    found.bonus = Math.max(found.bonus, bonusOf(phrase, fits, words));
  }
  return {
    fittings,
    rarity: raritiesOf(words.length, [...fittings.values()], model.targets.length),
    namesAnyServer: words.map((_, word) => naming.some((it) => it[word])),
    namesServer: naming,
  };
}

// While a query is typed all words but the last stay, so what they fit is kept.
const knownFits = new WeakMap<SearchModel, Map<string, Map<number, number>>>();
const mostKnownFits = 200;

/** Phrases that a word fits, with how well; only a word that no text has is taken for a slip of the finger. */
function fitsOf(model: SearchModel, word: string): Map<number, number> {
  let words = knownFits.get(model);
  if (!words || words.size > mostKnownFits) knownFits.set(model, (words = new Map()));
  let fits = words.get(word);
  if (fits) return fits;
  // A reference is meant exactly: C1 is not the beginning of C10.
  fits = measure(model, word, model.refs.has(word) ? (typed, form) => Number(typed === form) : fitOf);
  if (!fits.size) fits = measure(model, word, slipOf);
  words.set(word, fits);
  return fits;
}

function measure(model: SearchModel, word: string, fit: typeof fitOf): Map<number, number> {
  const fits = new Map<number, number>();
  const among = (forms: SearchModel['vocabulary'], factor: number) => {
    for (const [form, phrases] of forms) {
      const value = factor * fit(word, form);
      if (value) for (const phrase of phrases) if (value > (fits.get(phrase) ?? 0)) fits.set(phrase, value);
    }
  };
  among(model.vocabulary, 1);
  among(model.parts, 0.8);
  return fits;
}

/** A phrase that holds every word of the query says more than words scattered over a page, and an equal one most. */
function bonusOf(phrase: Phrase, fits: readonly number[], words: readonly string[]): number {
  if (!fits.every((fit) => fit > 0)) return 0;
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const begins = phrase.text.startsWith(`${words.join(' ')} `);
  const share = Math.max(begins ? 0.7 : 0, fits.length / Math.max(fits.length, phrase.size));
  const equal = phrase.text !== words.join(' ') ? 0 : phrase.weight >= weights.term ? 0.8 : 0.4;
  return phrase.weight * (0.6 * mean * share + equal);
}

function raritiesOf(words: number, fittings: readonly Fitting[], all: number): number[] {
  const raw = Array.from({ length: words }, (_, word) => {
    const count = fittings.reduce((sum, { fits }) => sum + Number(fits[word]! > 0), 0);
    // A word that nothing has must not outweigh those that lead somewhere.
    return count ? Math.log(1 + all / count) : 1;
  });
  const sum = raw.reduce((total, it) => total + it, 0);
  return raw.map((it) => it / sum);
}

/** One number for a fitting: the better the rarer words are met, and much less if some are not met at all. */
export function scoreOf({ fits, bonus }: Fitting, rarity: readonly number[]): number {
  const met = fits.reduce((sum, fit, word) => sum + (fit > 0 ? rarity[word]! : 0), 0);
  return fits.reduce((sum, fit, word) => sum + fit * rarity[word]!, 0) * met ** 2 + bonus;
}

/** The better of several fits for each word, each list weakened by its factor. */
export function mergeFits(size: number, ...lists: [fits: readonly number[] | undefined, factor: number][]): number[] {
  return Array.from({ length: size }, (_, word) => Math.max(0, ...lists.map(([fits, factor]) => (fits?.[word] ?? 0) * factor)));
}
