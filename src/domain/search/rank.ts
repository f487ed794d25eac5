import { sharedWith } from './pasted.ts';
import { weighWords, type Fitting, type WordWeights } from './scores.ts';
import { fitOf, isFormOf } from './search-text.ts';
import { soundOf } from './sound.ts';
import type { QueryTerm, SearchQuery } from './search-query.ts';
import { weights, type Phrase, type SearchModel } from './search-model.ts';
import type { SearchTarget } from './search-target.ts';

/** How a whole model fits a query: everything that fits, by its place among the targets. */
export interface Ranking extends WordWeights {
  fittings: Map<number, Fitting>;
  /** Which words of the query name a server, and which name which. */
  namesAnyServer: boolean[];
  namesServer: boolean[][];
  /** Whether a server is named, also by a nickname, by its place. */
  named: boolean[];
  /** A title, term or setting of several words is held by the query. */
  holdsPhrase: boolean;
}

type Asked = Pick<SearchQuery, 'terms' | 'servers' | 'full'>;

/** Fits every phrase of a model to the words of a query. */
export function rankPhrases(model: SearchModel, { terms, servers, full }: Asked): Ranking {
  const words = terms.map((it) => it.word);
  const byPhrase = new Map<number, number[]>();
  terms.forEach((term, index) => {
    for (const [phrase, fit] of fitsOf(model, term)) {
      const fits = byPhrase.get(phrase);
      if (fits) fits[index] = fit;
      else byPhrase.set(phrase, Object.assign(new Array<number>(words.length).fill(0), { [index]: fit }));
    }
  });
  // By its name in the other alphabet as well.
  const naming = model.names.map(([name = '', id = '']) => {
    const byName = wordsNaming(name, words);
    const leastOfId = name.includes(' ') ? nearlyWhole : 0.5;
    return words.map((word, index) => byName[index]! || fitOf(word, id) > leastOfId || (word.length >= shortestSound && soundOf(word) === soundOf(name)));
  });
  const namesAnyServer = words.map((_, word) => naming.some((it) => it[word]));
  const fittings = new Map<number, Fitting>();
  let holdsPhrase = false;
  for (const [index, fits] of byPhrase) {
    const phrase = model.phrases[index]!;
    const server = serverOf(model, model.targets[phrase.target]!);
    // A part of a profile is not found by its own server's name, which stands in half of its commands.
    if (server !== undefined && fits.every((fit, word) => !fit || naming[server]![word])) continue;
    let found = fittings.get(phrase.target);
    if (!found) fittings.set(phrase.target, (found = { fits: words.map(() => 0), bonus: 0 }));
    for (let word = 0; word < fits.length; word += 1) found.fits[word] = Math.max(found.fits[word]!, fits[word]! * phrase.weight);
    const held = isHeld(phrase, fits);
    holdsPhrase ||= held;
    found.bonus = Math.max(found.bonus, bonusOf(phrase, fits, words, full), held ? heldBonus(phrase, fits) : 0, messageBonus(phrase, words));
  }
  return {
    fittings,
    ...weighWords(terms, [...fittings.values()], { all: model.targets.length, isNamed: namesAnyServer.some(Boolean) }),
    namesAnyServer,
    namesServer: naming,
    holdsPhrase,
    named: naming.map((it, server) => it.some(Boolean) || servers.includes(server)),
  };
}

/** How much of its id names a server whose name has several words: the first of them begins it. */
const nearlyWhole = 0.8;

/** Which words name a server; one of the words of a longer name doesn't, such as nginx, which is a server itself. */
function wordsNaming(name: string, words: readonly string[]): boolean[] {
  const parts = name.split(' ');
  const fitsPart = (word: string, part: string) => fitOf(word, part) > 0.5;
  if (!parts.every((part) => words.some((word) => fitsPart(word, part)))) return words.map(() => false);
  return words.map((word) => parts.some((part) => fitsPart(word, part)));
}

/** The server on whose page something stands. */
function serverOf({ index }: SearchModel, target: SearchTarget): number | undefined {
  if ('server' in target) return target.server;
  const place = 'place' in target && 'text' in target ? index.places[target.place] : undefined;
  return place?.kind === 'server' ? place.page : undefined;
}

/** Shorter words would sound like a name by chance. */
const shortestSound = 4;
const mostKnownFits = 200;
/** A word of the same sound is hardly another one. */
const twinFactor = 0.9;
/** A compound that is written as two words is the same. */
const apartFactor = 0.95;
/** A part of a compound is less than the whole. */
const partFactor = 0.8;

/** Phrases that a word or one that sounds the same fits, with how well; kept, because while a query is typed all words but the last stay. */
function fitsOf(model: SearchModel, { word, twins, apart, trust }: QueryTerm): Map<number, number> {
  const { fits: known } = model.cache;
  const key = [word, trust, ...apart].join(' ');
  const before = known.get(key);
  if (before) return before;
  const fits = new Map<number, number>();
  // A reference is meant exactly: C1 is not the beginning of C10.
  measure(model, word, trust, model.refs.has(word) ? isSame : fitOf, fits);
  for (const phrase of phrasesWithAll(model, apart)) fits.set(phrase, Math.max(fits.get(phrase) ?? 0, trust * apartFactor));
  for (const twin of twins) measure(model, twin, trust * twinFactor, fitOf, fits);
  if (known.size > mostKnownFits) known.clear();
  known.set(key, fits);
  return fits;
}

/** Phrases in which the parts of a compound stand as words of their own. */
function phrasesWithAll({ vocabulary }: SearchModel, [first, ...rest]: readonly string[]): number[] {
  if (first === undefined || !rest.length) return [];
  const others = rest.map((it) => new Set(vocabulary.get(it)));
  return (vocabulary.get(first) ?? []).filter((phrase) => others.every((it) => it.has(phrase)));
}

function isSame(typed: string, form: string): number {
  return Number(typed === form);
}

function measure(model: SearchModel, word: string, trust: number, fit: typeof fitOf, fits: Map<number, number>): void {
  const among = (forms: SearchModel['vocabulary'], factor: number, fitIn: typeof fitOf) => {
    for (const [form, phrases] of forms) {
      const value = factor * fitIn(word, form);
      if (value) for (const phrase of phrases) if (value > (fits.get(phrase) ?? 0)) fits.set(phrase, value);
    }
  };
  among(model.vocabulary, trust, fit);
  // A number that begins one within an identifier does so by chance, and one of two digits is even within PYSEC-2023-75.
  if (!/^\d\d?$/.test(word)) among(model.parts, trust * partFactor, /^\d+$/.test(word) ? isSame : fit);
}

/** A phrase of other forms of the words is nearly the same as an equal one. */
const otherForms = 0.7;
/** A phrase that was typed with its small words is meant. */
const typedWhole = 1.5;

/** A phrase that holds every word of the query says more than words scattered over a page, and an equal one most. */
function bonusOf(phrase: Phrase, fits: readonly number[], words: readonly string[], full: string): number {
  if (!fits.every((fit) => fit > 0)) return 0;
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const begins = phrase.text.startsWith(`${words.join(' ')} `);
  const share = Math.max(begins ? 0.7 : 0, fits.length / Math.max(fits.length, phrase.size));
  const inPhrase = phrase.text.split(' ');
  const isForm = inPhrase.length === words.length && words.every((word, index) => isFormOf(word, inPhrase[index]!));
  const equal = phrase.full === full ? typedWhole : phrase.text === words.join(' ') ? 1 : isForm ? otherForms : 0;
  return phrase.weight * (0.6 * mean * share + equal * (phrase.weight >= weights.term ? 0.8 : 0.4));
}

/** How well each word of a phrase that is held by a longer query has to be met. */
const leastHeld = 0.7;

/** Whether a longer query holds a whole phrase of several words. */
function isHeld({ weight, size }: Phrase, fits: readonly number[]): boolean {
  return weight >= weights.setting && size >= 2 && size < fits.length && fits.filter((fit) => fit >= leastHeld).length >= size;
}

/** A title or term that a longer query holds is what it asks for, among other things. */
function heldBonus({ weight, size }: Phrase, fits: readonly number[]): number {
  return weight < weights.term ? 0 : (weight * 0.6 * size) / fits.length;
}

/** A message of which a query holds less is another one. */
const leastShared = 0.8;
/** What a message that a query holds adds: it is hardly there by chance, least of all one that prose marks and explains. */
const messageWeight = { marked: 24, other: 16 } as const;
/** Terms of so many words are lines of logs and the like. */
const longTerm = 4;

function messageBonus({ text, weight, size }: Phrase, words: readonly string[]): number {
  const isMarked = weight === weights.marked;
  if (!isMarked && weight !== weights.message && !(weight === weights.term && size >= longTerm)) return 0;
  const share = sharedWith(words, text.split(' '));
  return share < leastShared ? 0 : messageWeight[isMarked && share === 1 ? 'marked' : 'other'] * share;
}
