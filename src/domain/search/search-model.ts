import { joined, partsOf, wordsIn, writtenWords } from './search-text.ts';
import type { IndexedServer, SearchIndex } from './search-index.ts';

/** A cell that is found by what profile and feature page show of it, or, as `quote`, by lines that only the feature page quotes. */
export interface FoundCell {
  kind: 'cell' | 'quote';
  at: number;
  feature: number;
  server: number;
}

/** A place of a profile; without a name of its own it is found only together with its server. */
export interface FoundPlace {
  kind: 'place';
  server: number;
  anchor: string;
  heading: string;
  name: string;
}

/** Something that can be found; `at` is its place in the index. */
export type Found = { kind: 'feature' | 'server' | 'guide' | 'page'; at: number } | FoundCell | FoundPlace;

/** A run of words of something that can be found; words in a heavier phrase count more. */
export interface Phrase {
  found: number;
  weight: number;
  /** Its words as they are compared, with a space between. */
  text: string;
  size: number;
}

/** An index made ready for queries. */
export interface SearchModel<Words = unknown> {
  index: SearchIndex<Words>;
  founds: Found[];
  phrases: Phrase[];
  /** Phrases by their words, and by the parts of their compounds. */
  vocabulary: Map<string, number[]>;
  parts: Map<string, number[]>;
  /** Where features and servers stand in `founds`, by their places in the index. */
  features: number[];
  servers: number[];
  /** What stands for a server in a query, by its place: its name and id first. */
  names: string[][];
  /** References in lower case. */
  refs: Set<string>;
}

/** How much a match counts, by where it stands. */
export const weights = { title: 10, ref: 12, term: 8, setting: 7, value: 5, quoted: 5, place: 7, section: 6, line: 3 } as const;

/** Makes an index ready for queries; takes a few milliseconds, once a page. `idle` are words that do not make a phrase longer. */
export function buildSearchModel<Words>(index: SearchIndex<Words>, idle: readonly string[]): SearchModel<Words> {
  const model: SearchModel<Words> = {
    index,
    founds: [],
    phrases: [],
    vocabulary: new Map(),
    parts: new Map(),
    features: [],
    servers: [],
    names: [],
    refs: new Set(),
  };
  const ignored = new Set(idle);
  const add = (found: Found, phrases: Partial<Record<keyof typeof weights, readonly string[]>>) => {
    const at = model.founds.push(found) - 1;
    for (const [weight, texts] of Object.entries(phrases))
      for (const text of texts) addPhrase(model, at, weights[weight as keyof typeof weights], text, ignored);
    return at;
  };
  index.features.forEach((it, at) => {
    model.refs.add(it.ref.toLowerCase());
    model.features.push(add({ kind: 'feature', at }, { ref: [it.ref], title: [it.name], term: it.terms, line: [it.line] }));
  });
  index.servers.forEach((it, server) => {
    model.servers.push(add({ kind: 'server', at: server }, { title: [it.name], term: [it.id, ...it.terms], line: [it.line] }));
    model.names.push(namesOf(it));
    for (const [anchor, heading] of index.sections) add({ kind: 'place', server, anchor, heading, name: '' }, { section: [heading] });
    for (const [anchor, heading, name] of it.places) add({ kind: 'place', server, anchor, heading, name }, { place: [name] });
  });
  index.guides.forEach((it, at) => add({ kind: 'guide', at }, { title: [it.title], term: it.terms, line: [it.line] }));
  index.pages.forEach((it, at) => add({ kind: 'page', at }, { title: [it.title], line: [it.line] }));
  index.cells.forEach(([feature, server, value, shown, quoted], at) => {
    if (value || shown.length) add({ kind: 'cell', at, feature, server }, { value: value ? [value] : [], setting: shown });
    if (quoted.length) add({ kind: 'quote', at, feature, server }, { quoted });
  });
  return model;
}

/** Words that stand for a server in a query: name and id first, then the name in parts and terms of one word, its nicknames. */
function namesOf({ name, id, terms }: IndexedServer): string[] {
  const words = (text: string) => wordsIn(text).join(' ');
  return [words(name), words(id), partsOf(name).join(' '), ...terms.map(words).filter((it) => it && !it.includes(' '))];
}

function addPhrase(model: SearchModel, found: number, weight: number, text: string, idle: ReadonlySet<string>): void {
  const all = writtenWords(text);
  const telling = all.filter((word) => !idle.has(word));
  const written = telling.length ? telling : all;
  const words = written.map(joined);
  const at = model.phrases.push({ found, weight, text: words.join(' '), size: words.length }) - 1;
  for (let index = 0; index < words.length; index += 1) {
    post(model.vocabulary, words[index]!, at);
    if (words[index] !== written[index]) for (const part of partsOf(written[index]!)) post(model.parts, part, at);
  }
}

function post(phrases: Map<string, number[]>, form: string, at: number): void {
  const list = phrases.get(form);
  if (!list) phrases.set(form, [at]);
  else if (list[list.length - 1] !== at) list.push(at);
}
