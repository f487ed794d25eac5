import { withoutSigns, partsOf, wordsIn, writtenWords } from './search-text.ts';
import type { IndexedServer, SearchIndex } from './search-index.ts';

/** A cell that is found by what profile and feature page show of it, or, as `quote`, by lines that only the feature page quotes. */
export interface CellTarget {
  kind: 'cell' | 'quote';
  place: number;
  feature: number;
  server: number;
}

/** A place of a profile; without a name of its own it is found only together with its server. */
export interface PlaceTarget {
  kind: 'place';
  server: number;
  anchor: string;
  heading: string;
  name: string;
}

/** Something that can be found; `place` is that in the index. */
export type SearchTarget = { kind: 'feature' | 'server' | 'guide' | 'page'; place: number } | CellTarget | PlaceTarget;

/** A run of words of something that can be found; words in a heavier phrase count more. */
export interface Phrase {
  target: number;
  weight: number;
  /** Its words as they are compared, with a space between. */
  text: string;
  size: number;
}

/** An index made ready for queries. */
export interface SearchModel<Words = unknown> {
  index: SearchIndex<Words>;
  targets: SearchTarget[];
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
    targets: [],
    phrases: [],
    vocabulary: new Map(),
    parts: new Map(),
    features: [],
    servers: [],
    names: [],
    refs: new Set(),
  };
  const ignored = new Set(idle);
  const add = (found: SearchTarget, phrases: Partial<Record<keyof typeof weights, readonly string[]>>) => {
    const target = model.targets.push(found) - 1;
    for (const [weight, texts] of Object.entries(phrases))
      for (const text of texts) addPhrase(model, target, weights[weight as keyof typeof weights], text, ignored);
    return target;
  };
  index.features.forEach((it, place) => {
    model.refs.add(it.ref.toLowerCase());
    model.features.push(add({ kind: 'feature', place }, { ref: [it.ref], title: [it.name], term: it.terms, line: [it.line] }));
  });
  index.servers.forEach((it, server) => {
    model.servers.push(add({ kind: 'server', place: server }, { title: [it.name], term: [it.id, ...it.terms], line: [it.line] }));
    model.names.push(namesOf(it));
    for (const [anchor, heading] of index.sections) add({ kind: 'place', server, anchor, heading, name: '' }, { section: [heading] });
    for (const [anchor, heading, name] of it.places) add({ kind: 'place', server, anchor, heading, name }, { place: [name] });
  });
  index.guides.forEach((it, place) => add({ kind: 'guide', place }, { title: [it.title], term: it.terms, line: [it.line] }));
  index.pages.forEach((it, place) => add({ kind: 'page', place }, { title: [it.title], line: [it.line] }));
  index.cells.forEach(([feature, server, value, shown, quoted], place) => {
    if (value || shown.length) add({ kind: 'cell', place, feature, server }, { value: value ? [value] : [], setting: shown });
    if (quoted.length) add({ kind: 'quote', place, feature, server }, { quoted });
  });
  return model;
}

/** Words that stand for a server in a query: name and id first, then the name in parts and terms of one word, its nicknames. */
function namesOf({ name, id, terms }: IndexedServer): string[] {
  const words = (text: string) => wordsIn(text).join(' ');
  return [words(name), words(id), partsOf(name).join(' '), ...terms.map(words).filter((it) => it && !it.includes(' '))];
}

function addPhrase(model: SearchModel, target: number, weight: number, text: string, idle: ReadonlySet<string>): void {
  const all = writtenWords(text);
  const telling = all.filter((word) => !idle.has(word));
  const written = telling.length ? telling : all;
  const words = written.map(withoutSigns);
  const phrase = model.phrases.push({ target, weight, text: words.join(' '), size: words.length }) - 1;
  for (let index = 0; index < words.length; index += 1) {
    post(model.vocabulary, words[index]!, phrase);
    if (words[index] !== written[index]) for (const part of partsOf(written[index]!)) post(model.parts, part, phrase);
  }
}

function post(phrases: Map<string, number[]>, form: string, phrase: number): void {
  const list = phrases.get(form);
  if (!list) phrases.set(form, [phrase]);
  else if (list[list.length - 1] !== phrase) list.push(phrase);
}
