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
  const naming = model.names.map(([name = '', id = '']) =>
    words.map((word) => fitOf(word, name) > 0.5 || fitOf(word, id) > 0.5 || (word.length >= shortestSound && soundOf(word) === soundOf(name))),
  );
  const fittings = new Map<number, Fitting>();
  for (const [index, fits] of byPhrase) {
    const phrase = model.phrases[index]!;
    const server = serverOf(model, model.targets[phrase.target]!);
    // A part of a profile is not found by its own server's name, which stands in half of its commands.
    if (server !== undefined && fits.every((fit, word) => !fit || naming[server]![word])) continue;
    let found = fittings.get(phrase.target);
    if (!found) fittings.set(phrase.target, (found = { fits: words.map(() => 0), bonus: 0 }));
    for (let word = 0; word < fits.length; word += 1) found.fits[word] = Math.max(found.fits[word]!, fits[word]! * phrase.weight);
    found.bonus = Math.max(found.bonus, bonusOf(phrase, fits, words, full), messageBonus(phrase, words));
  }
  return {
    fittings,
    ...weighWords(terms, [...fittings.values()], model.targets.length),
    namesAnyServer: words.map((_, word) => naming.some((it) => it[word])),
    namesServer: naming,
    named: naming.map((it, server) => it.some(Boolean) || servers.includes(server)),
  };
}

/** The server on whose page something stands. */
function serverOf({ index }: SearchModel, target: SearchTarget): number | undefined {
  if ('server' in target) return target.server;
  const place = 'text' in target ? index.places[target.place] : undefined;
  return place?.kind === 'server' ? place.page : undefined;
}

/** Shorter words would sound like a name by chance. */
const shortestSound = 4;
const mostKnownFits = 200;
/** A word of the same sound is hardly another one. */
const twinFactor = 0.9;
/** A part of a compound is less than the whole. */
const partFactor = 0.8;

/** Phrases that a word or one that sounds the same fits, with how well; kept, because while a query is typed all words but the last stay. */
function fitsOf(model: SearchModel, { word, twins, trust }: QueryTerm): Map<number, number> {
  const { fits: known } = model.cache;
  const key = `${word} ${trust}`;
  const before = known.get(key);
  if (before) return before;
  const fits = new Map<number, number>();
  // A reference is meant exactly: C1 is not the beginning of C10.
  measure(model, word, trust, model.refs.has(word) ? (typed, form) => Number(typed === form) : fitOf, fits);
  for (const twin of twins) measure(model, twin, trust * twinFactor, fitOf, fits);
  if (known.size > mostKnownFits) known.clear();
  known.set(key, fits);
  return fits;
}

function measure(model: SearchModel, word: string, trust: number, fit: typeof fitOf, fits: Map<number, number>): void {
  const among = (forms: SearchModel['vocabulary'], factor: number) => {
    for (const [form, phrases] of forms) {
      const value = factor * fit(word, form);
      if (value) for (const phrase of phrases) if (value > (fits.get(phrase) ?? 0)) fits.set(phrase, value);
    }
  };
  among(model.vocabulary, trust);
  among(model.parts, trust * partFactor);
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

/** A message of which a query holds less is another one. */
const leastShared = 0.8;
/** What a message that a query holds adds: it is hardly there by chance. */
const messageWeight = 16;
/** Terms of so many words are lines of logs and the like. */
const longTerm = 4;

function messageBonus({ text, weight, size }: Phrase, words: readonly string[]): number {
  if (weight !== weights.message && !(weight === weights.term && size >= longTerm)) return 0;
  const share = sharedWith(words, text.split(' '));
  return share < leastShared ? 0 : messageWeight * share;
}
