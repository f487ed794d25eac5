import type { IndexedPage } from './index-words.ts';
import { soundsOf, type Vocabulary } from './known-words.ts';
import type { IndexedOption, SearchOptions } from './search-options.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchNames } from './search-names.ts';
import { withoutSigns, partsOf, wordsIn, writtenWords } from './search-text.ts';
import type { SearchTarget } from './search-target.ts';
import type { SearchTexts } from './search-texts.ts';
import type { IndexedServer, SearchTitles } from './search-titles.ts';

/** A run of words of something that can be found; words in a heavier phrase count more. */
export interface Phrase {
  target: number;
  weight: number;
  /** Its words as they are compared, with a space between. */
  text: string;
  /** The same with its idle words. */
  full: string;
  size: number;
}

/** What was loaded of an index, made ready for queries. */
export interface SearchModel<Words = unknown> {
  index: SearchIndex<Words>;
  probes: SearchTexts['probes'];
  targets: SearchTarget[];
  phrases: Phrase[];
  /** Phrases by their words, and by the parts of their compounds. */
  vocabulary: Map<string, number[]>;
  parts: Map<string, number[]>;
  /** Where features, servers, guides and pages stand in `targets`, by their places in the index. */
  features: number[];
  servers: number[];
  guides: number[];
  pages: number[];
  /** What the texts of each place say. */
  passages: Map<number, string[]>;
  /** What stands for a server in a query, by its place: its name and id first. */
  names: string[][];
  /** Names and terms of two words. */
  pairs: Set<string>;
  /** Options by each of their spellings, without its signs. */
  options: Map<string, IndexedOption[]>;
  /** References in lower case. */
  refs: Set<string>;
  /** Words that do not make a phrase longer. */
  idle: ReadonlySet<string>;
  /** The texts have been added. */
  isWhole: boolean;
  /** What was worked out for queries, of the model as it is. */
  cache: Vocabulary['cache'] & { fits: Map<string, Map<number, number>> };
}

/** How much a match counts, by where it stands. */
export const weights = {
  title: 10,
  ref: 12,
  term: 8,
  setting: 7,
  value: 5,
  quoted: 5,
  name: 7,
  message: 7.1,
  marked: 7.2,
  section: 6,
  line: 3,
  text: 3,
} as const;

type Phrases = Partial<Record<keyof typeof weights, readonly string[]>>;

/** Makes titles ready for queries; takes a few milliseconds, once a page. `idle` are words that do not make a phrase longer. */
export function buildSearchModel<Words>(titles: SearchTitles<Words>, idle: readonly string[]): SearchModel<Words> {
  const lists = { targets: [], phrases: [], probes: [], features: [], servers: [], guides: [], pages: [], names: [] };
  const index = { ...titles, cells: [], places: [] };
  const model: SearchModel<Words> = {
    index,
    ...lists,
    vocabulary: new Map(),
    parts: new Map(),
    passages: new Map(),
    pairs: new Set(),
    options: new Map(),
    refs: new Set(),
    idle: new Set(idle),
    isWhole: false,
    cache: { fits: new Map() },
  };
  index.features.forEach((it, place) => {
    model.refs.add(it.ref.toLowerCase());
    model.features.push(add(model, { kind: 'feature', place }, { ref: [it.ref], title: [it.name], term: it.terms, line: [it.line] }));
  });
  index.servers.forEach((it, place) => {
    model.servers.push(add(model, { kind: 'server', place }, { title: [it.name], term: [it.id, ...it.terms], line: [it.line] }));
    model.names.push(namesOf(it));
  });
  index.guides.forEach((it, place) => model.guides.push(add(model, { kind: 'guide', place }, { title: [it.title], term: it.terms, line: [it.line] })));
  index.pages.forEach((it, place) => model.pages.push(addPage(model, it, place)));
  return model;
}

/** Adds the names behind the titles of a model, one by one, so that a page may answer and draw in between. */
export function* addNames(model: SearchModel, { cells, places }: SearchNames): Generator<void> {
  Object.assign(model.index, { cells, places });
  for (const [place, [feature, server, value, shown, quoted, written]] of cells.entries()) {
    if (value || shown.length) add(model, { kind: 'cell', place, feature, server }, { value: value ? [value] : [], setting: shown });
    if (quoted.length) add(model, { kind: 'quote', place, feature, server }, { quoted });
    for (const text of written) add(model, { kind: 'written', place, feature, server, text }, { message: [text] });
    yield;
  }
  for (const [place, { heading, terms = [], names, messages }] of places.entries()) {
    add(model, { kind: 'place', place, text: '' }, { section: [heading, ...terms] });
    for (const text of names) add(model, { kind: 'name', place, text }, { name: [text] });
    for (const [text, passage] of messages) add(model, { kind: 'message', place, text, passage }, passage ? { message: [text] } : { marked: [text] });
    yield;
  }
  forget(model);
}

/** Adds the texts behind the names, likewise. */
export function* addTexts(model: SearchModel, { passages, notes, reasons, probes }: SearchTexts): Generator<void> {
  model.probes = probes;
  for (const [place, text] of passages) {
    model.passages.set(place, [...(model.passages.get(place) ?? []), text]);
    yield void add(model, { kind: 'passage', place, text }, { text: [text] });
  }
  for (const [feature, server, text] of notes) yield void add(model, { kind: 'note', feature, server, text }, { text: [text] });
  for (const [feature, text] of reasons.entries()) yield addPhrase(model, model.features[feature]!, weights.text, text);
  for (const [place, [, name, question]] of probes.entries()) yield void add(model, { kind: 'probe', place }, { name: [name], line: [question] });
  model.isWhole = true;
  forget(model);
  soundsOf(model);
}

/** Adds the options of servers, which are found by their spellings alone, so that no word of them makes another rarer, and the pages about them. */
export function addOptions(model: SearchModel, { options, pages }: SearchOptions): void {
  model.index.pages = [...model.index.pages, ...pages];
  for (const page of pages) model.pages.push(addPage(model, page, model.pages.length));
  forget(model);
  soundsOf(model);

  for (const option of options) {
    const [, , , ...spellings] = option;
    for (const word of new Set(spellings.map((it) => wordsIn(it).join('')))) {
      const known = model.options.get(word);
      if (known) known.push(option);
      else model.options.set(word, [option]);
    }
  }
}

/** What was worked out of fewer words holds no longer. */
function forget(model: SearchModel): void {
  model.cache = { fits: new Map() };
}

function addPage(model: SearchModel, { title, terms = [], line }: IndexedPage, place: number): number {
  return add(model, { kind: 'page', place }, { title: [title], term: terms, line: [line] });
}

function add(model: SearchModel, found: SearchTarget, phrases: Phrases): number {
  const target = model.targets.push(found) - 1;
  for (const [weight, texts] of Object.entries(phrases)) for (const text of texts) addPhrase(model, target, weights[weight as keyof typeof weights], text);
  return target;
}

/** Words that stand for a server in a query: name and id first, then the name in parts and terms of one word, its nicknames. */
function namesOf({ name, id, terms }: IndexedServer): string[] {
  const words = (text: string) => wordsIn(text).join(' ');
  return [words(name), words(id), partsOf(name).join(' '), ...terms.map(words).filter((it) => it && !it.includes(' '))];
}

function addPhrase(model: SearchModel, target: number, weight: number, text: string): void {
  const all = writtenWords(text);
  const telling = all.filter((word) => !model.idle.has(word));
  const written = telling.length ? telling : all;
  const words = written.map(withoutSigns);
  const joined = words.join(' ');
  const full = written.length < all.length ? all.map(withoutSigns).join(' ') : joined;
  const phrase = model.phrases.push({ target, weight, text: joined, full, size: words.length }) - 1;
  if (words.length === 2 && weight >= weights.setting) model.pairs.add(joined);
  for (let index = 0; index < words.length; index += 1) {
    post(model.vocabulary, words[index]!, phrase);
    const signal = signalName.exec(words[index]!)?.[1];
    if (signal) post(model.parts, signal, phrase);
    if (words[index] !== written[index]) for (const part of partsOf(written[index]!)) if (!isChance(part, written[index]!)) post(model.parts, part, phrase);
  }
}

/** Three digits are the status of a response; within an identifier they stand by chance, as in pull-502. */
function isChance(part: string, whole: string): boolean {
  return /^\d{3}$/.test(part) && /[a-z]/.test(whole);
}

/** Signals are asked for without their first letters as well: HUP, USR2. */
const signalName = /^sig([a-z]{3,5}\d?)$/;

function post(phrases: Map<string, number[]>, form: string, phrase: number): void {
  const list = phrases.get(form);
  if (!list) phrases.set(form, [phrase]);
  else if (list[list.length - 1] !== phrase) list.push(phrase);
}
