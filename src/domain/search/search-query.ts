import { findKnownWord, type KnownWord } from './known-words.ts';
import { withoutSigns, partsOf, writtenWords } from './search-text.ts';
import type { SearchModel } from './search-model.ts';

/** Words of a language that shape a query instead of being searched for. */
export interface QueryWords {
  /** Words between two servers that are compared. */
  versus: readonly string[];
  /** Words that say nothing about what is sought. */
  idle: readonly string[];
  /** Verbs that say no more than that in a sentence: `can it run without root`. */
  verbs: readonly string[];
  /** Words before what is not wanted, as in `TLS without nginx`. */
  without: readonly string[];
  /** Words that stand for each other, short forms with their long ones, in groups with spaces between. */
  alike: readonly string[];
  /** Names of what the site does not treat: where one is asked for, other words hardly matter. */
  foreign: readonly string[];
}

/** A word to look for. */
export interface QueryTerm {
  /** As texts have it, a compound without its signs. */
  word: string;
  /** Words that sound the same, mostly in the other alphabet. */
  twins: readonly string[];
  /** Parts of a compound, which may stand as words of their own. */
  apart: readonly string[];
  /** How far it may stand for what was typed, from 0 to 1; 0 where no text has anything like it. */
  trust: number;
  /** How much it says of what is sought beside others that are as rare. */
  emphasis: number;
}

/** What a query asks for. */
export interface SearchQuery {
  terms: QueryTerm[];
  /** Every word that was typed, as phrases have them. */
  full: string;
  /** The same words as they were written: a query for the full text. */
  written: string[];
  /** Places of the servers that are named, in the order of the query. */
  servers: number[];
  /** Servers that the first may be compared with while the second is still being typed. */
  partners: number[];
  /** Asks for what the site does not treat. */
  isForeign: boolean;
  /** Asked in a sentence, with words that are not looked for. */
  sentence: boolean;
}

/** An identifier leaves no doubt, a number of a longer text little, and what is not wanted is only the setting of the question. */
const emphases = { identifier: 2, word: 1, number: 0.3, unwanted: 0.2 } as const;
/** In so many words numbers are those of a pasted line and not sought. */
const longQuery = 5;

// References are Latin; on a Russian keyboard the letters that look the same are at hand.
const lookalikes: Record<string, string> = { а: 'a', в: 'b', с: 'c', е: 'e', н: 'h' };

/**
 * Reads a query: which words to look for, which servers it names and whether it compares them.
 * @example parseQuery('gunicorn vs waitress', model, words).servers // places of both
 */
export function parseQuery(text: string, model: SearchModel, { versus, idle, verbs, without, alike, foreign }: QueryWords): SearchQuery {
  const all = writtenWords(text).map((word) => word.replace(/^[авсен](?=\d{1,2}$)/, (letter) => lookalikes[letter] ?? letter));
  const versusIndex = all.findIndex((word) => versus.includes(word));
  const meant = all.filter((word) => !versus.includes(word) && !without.includes(word));
  const sentence = meant.some((word) => idle.includes(word));
  const named = meant.flatMap((word) => knownForms(word, model)).map((word) => findKnownWord(word, model).word);
  const servers = namedServers([...meant.map(withoutSigns), '', ...named].join(' '), model);
  const [first] = servers;
  const partners =
    versusIndex > 0 && first !== undefined && servers.length === 1
      ? startingWith(
          all
            .slice(versusIndex + 1)
            .map(withoutSigns)
            .join(' '),
          model,
          first,
        )
      : [];
  const isIdle = (word: string, index: number) =>
    idle.includes(word) || (sentence && verbs.includes(word) && !model.pairs.has(`${meant[index - 1] ?? ''} ${word}`));
  // What is still being typed is the other server's name, nothing to look for.
  const written = partners.length ? writtenWords(model.names[first!]![0]!) : telling(meant, isIdle);
  const unwanted = new Set(all.filter((_, index) => without.includes(all[index - 1] ?? '')));
  const terms = written.flatMap((word, index): QueryTerm[] => {
    if (foreign.includes(word)) return [{ word, twins: [], apart: [], trust: Number(model.vocabulary.has(word)), emphasis: emphases.identifier }];
    return knownForms(word, model).map((form) => ({
      ...withAlike(findKnownWord(form, model, index < written.length - 1), alike),
      apart: form === word ? [] : partsOf(word),
      emphasis: emphasisOf(word, form, written.length, unwanted),
    }));
  });
  const isForeign = terms.some(({ word, trust }) => !trust && foreign.includes(word));
  return { terms, full: all.map(withoutSigns).join(' '), written, servers, partners, isForeign, sentence };
}

/** A word with those that may stand for it; where no text has it, one of them is looked for instead. */
function withAlike(known: KnownWord, alike: readonly string[]): KnownWord {
  const others = alike
    .map((group) => group.split(' '))
    .filter((group) => group.includes(known.word))
    .flatMap((group) => group.filter((word) => word !== known.word));
  const [first] = others;
  if (first === undefined) return known;
  return known.trust ? { ...known, twins: [...known.twins, ...others] } : { word: first, twins: others.slice(1), trust: trustOfAlike };
}

/** How far a word may stand for another one that means the same. */
const trustOfAlike = 0.9;

function emphasisOf(written: string, form: string, length: number, unwanted: ReadonlySet<string>): number {
  if (unwanted.has(written)) return emphases.unwanted;
  if (length >= longQuery && /^\d+$/.test(form)) return emphases.number;
  return written !== form && withoutSigns(written) === form && /[a-z]/.test(form) ? emphases.identifier : emphases.word;
}

function telling(words: string[], isIdle: (word: string, index: number) => boolean): string[] {
  const left = words.filter((word, index) => !isIdle(word, index));
  return left.length ? left : words;
}

/** A compound as one word if any text has it, else its parts. */
function knownForms(word: string, { vocabulary }: SearchModel): string[] {
  const parts = partsOf(word);
  const whole = withoutSigns(word);
  if (parts.length < 2 || vocabulary.has(whole)) return [whole];
  for (const known of vocabulary.keys()) if (known.startsWith(whole)) return [whole];
  return parts;
}

function namedServers(words: string, { names }: SearchModel): number[] {
  const text = ` ${words} `;
  return names
    .map((list, server) => ({ server, position: Math.min(...list.map((name) => text.indexOf(` ${name} `)).filter((position) => position >= 0)) }))
    .filter(({ position }) => position < Infinity)
    .sort((a, b) => a.position - b.position)
    .map(({ server }) => server);
}

/** Other servers whose name begins with what is typed; by their other names only if none does. */
function startingWith(typed: string, { names }: SearchModel, except: number): number[] {
  const among = (first: number, last?: number) =>
    names.flatMap((list, server) => (server !== except && list.slice(first, last).some((name) => name.startsWith(typed)) ? [server] : []));
  const byName = among(0, 2);
  return byName.length ? byName : among(2);
}
