import { fitOf, slipOf } from './search-text.ts';
import type { Phrase, SearchModel } from './search-model.ts';

/** How something fits a query: a value for each word of it, and what its phrases add. */
export interface Fitting {
  fits: number[];
  bonus: number;
}

/** How a whole model fits a query. `rarity` says how much each word tells, the sum being 1. */
export interface Ranking {
  fittings: Map<number, Fitting>;
  rarity: number[];
}

/** Fits every phrase of a model to the words of a query. */
export function rankPhrases(model: SearchModel, words: readonly string[]): Ranking {
  const phraseFits = new Map<number, number[]>();
  const known = words.map((word, at) => {
    const fit = (measure: typeof fitOf) => {
      for (const [form, phrases] of model.vocabulary) {
        const value = measure(word, form);
        if (value) for (const phrase of phrases) raise(phraseFits, phrase, at, value, words.length);
      }
    };
    fit(fitOf);
    const met = [...phraseFits.values()].some((fits) => fits[at]! > 0);
    // Only a word that no text has is taken for a slip of the finger.
    if (!met) fit(slipOf);
    return met;
  });
  const fittings = new Map<number, Fitting>();
  for (const [at, fits] of phraseFits) {
    const phrase = model.phrases[at]!;
    const found = fittings.get(phrase.found) ?? { fits: words.map(() => 0), bonus: 0 };
    fits.forEach((fit, word) => (found.fits[word] = Math.max(found.fits[word]!, fit * phrase.weight)));
    found.bonus = Math.max(found.bonus, bonusOf(phrase, fits, words));
    fittings.set(phrase.found, found);
  }
  return { fittings, rarity: raritiesOf(words.length, [...fittings.values()], model.founds.length, known) };
}

function raise(all: Map<number, number[]>, phrase: number, at: number, value: number, size: number): void {
  let fits = all.get(phrase);
  if (!fits) all.set(phrase, (fits = new Array<number>(size).fill(0)));
  fits[at] = Math.max(fits[at]!, value);
}

/** A phrase that holds every word of the query says more than words scattered over a page, and an equal one most. */
function bonusOf(phrase: Phrase, fits: readonly number[], words: readonly string[]): number {
  if (!fits.every((fit) => fit > 0)) return 0;
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const share = fits.length / Math.max(fits.length, phrase.size);
  return phrase.weight * (0.6 * mean * share + (phrase.text === words.join(' ') ? 0.8 : 0));
}

function raritiesOf(size: number, fittings: readonly Fitting[], all: number, known: readonly boolean[]): number[] {
  const raw = Array.from({ length: size }, (_, at) => {
    const count = fittings.filter(({ fits }) => fits[at]! > 0).length;
    // A word that nothing has must not outweigh those that lead somewhere.
    return known[at] || count ? Math.log(1 + all / Math.max(1, count)) : 1;
  });
  const sum = raw.reduce((total, it) => total + it, 0);
  return raw.map((it) => it / sum);
}

/** One number for a fitting: the better the rarer words are met, and much less if some are not met at all. */
export function scoreOf({ fits, bonus }: Fitting, rarity: readonly number[]): number {
  const met = fits.reduce((sum, fit, at) => sum + (fit > 0 ? rarity[at]! : 0), 0);
  return fits.reduce((sum, fit, at) => sum + fit * rarity[at]!, 0) * met ** 2 + bonus;
}

/** The better of several fits for each word, each list weakened by its factor. */
export function mergeFits(size: number, ...lists: [fits: readonly number[] | undefined, factor: number][]): number[] {
  return Array.from({ length: size }, (_, at) => Math.max(0, ...lists.map(([fits, factor]) => (fits?.[at] ?? 0) * factor)));
}
