import { weights } from './search-model.ts';
import type { QueryTerm } from './search-query.ts';

/** How something fits a query: a value for each word of it, and what its phrases add. */
export interface Fitting {
  fits: number[];
  bonus: number;
}

/** How much each word of a query tells. */
export interface WordWeights {
  /** Of all that the words tell, the sum being 1. */
  rarity: number[];
  /** How much of it is known to any text, from 0 to 1. */
  known: number;
}

/** A number that nothing has is the visitor's own. */
const unknownNumber = 0.1;
/** What a word that nothing has weighs against those that lead somewhere. */
const unknownWeight = 0.5;

/** A word of a longer query that only running text has, and nowhere beside another word of it, is not what the text is about. */
function isLone(word: number, fittings: readonly Fitting[]): boolean {
  return !fittings.some(({ fits }) => fits[word]! > weights.text || (fits[word]! > 0 && fits.some((fit, other) => other !== word && fit > 0)));
}

/** Weighs the words of a query by how few of all the things that can be found each fits; beside the name of a server no word is alone. */
export function weighWords(terms: readonly QueryTerm[], fittings: readonly Fitting[], { all, isNamed }: { all: number; isNamed: boolean }): WordWeights {
  const counts = terms.map((_, word) => fittings.reduce((sum, { fits }) => sum + Number(fits[word]! > 0), 0));
  const telling = terms.map(
    ({ emphasis }, word) => (counts[word] || !/^\d+$/.test(terms[word]!.word) ? emphasis : unknownNumber) * Math.log(1 + all / Math.max(1, counts[word]!)),
  );
  const raw = telling.map((it, word) => (counts[word] ? it : unknownWeight));
  const sum = total(raw);
  const isKnown = (word: number) => counts[word]! > 0 && (terms.length === 1 || isNamed || !isLone(word, fittings));
  return { rarity: raw.map((it) => it / sum), known: total(telling.map((it, word) => (isKnown(word) ? it * terms[word]!.trust : 0))) / total(telling) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0);
}

/** One number for a fitting: the better the rarer words are met, and less if some are not met at all. */
export function scoreOf({ fits, bonus }: Fitting, rarity: readonly number[]): number {
  const met = fits.reduce((sum, fit, word) => sum + (fit > 0 ? rarity[word]! : 0), 0);
  return fits.reduce((sum, fit, word) => sum + fit * rarity[word]!, 0) * met + bonus;
}

/** The better of several fits for each word, each list weakened by its factor. */
export function mergeFits(size: number, ...lists: [fits: readonly number[] | undefined, factor: number][]): number[] {
  return Array.from({ length: size }, (_, word) => Math.max(0, ...lists.map(([fits, factor]) => (fits?.[word] ?? 0) * factor)));
}
