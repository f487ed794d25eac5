import { soundsOf, type Vocabulary } from './known-words.ts';
import { beginningOf } from './places.ts';
import type { IndexedServer, SearchIndex } from './search-index.ts';
import { withoutSigns, partsOf, wordsIn, writtenWords } from './search-text.ts';
import type { SearchTarget } from './search-target.ts';
import type { SearchTexts } from './search-texts.ts';

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

/** An index made ready for queries. */
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
  /** What stands for a server in a query, by its place: its name and id first. */
  names: string[][];
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
export const weights = { title: 10, ref: 12, term: 8, setting: 7, value: 5, quoted: 5, name: 7, message: 7.1, section: 6, line: 3, text: 3 } as const;

type Phrases = Partial<Record<keyof typeof weights, readonly string[]>>;

/** Makes an index ready for queries; takes a few milliseconds, once a page. `idle` are words that do not make a phrase longer. */
export function buildSearchModel<Words>(index: SearchIndex<Words>, idle: readonly string[]): SearchModel<Words> {
  const lists = { targets: [], phrases: [], probes: [], features: [], servers: [], guides: [], pages: [], names: [] };
  const model: SearchModel<Words> = {
    index,
    ...lists,
    vocabulary: new Map(),
    parts: new Map(),
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
  index.pages.forEach((it, place) => model.pages.push(add(model, { kind: 'page', place }, { title: [it.title], line: [it.line] })));
  index.cells.forEach(([feature, server, value, shown, quoted], place) => {
    if (value || shown.length) add(model, { kind: 'cell', place, feature, server }, { value: value ? [value] : [], setting: shown });
    if (quoted.length) add(model, { kind: 'quote', place, feature, server }, { quoted });
  });
  index.places.forEach(({ heading, names, messages }, place) => {
    add(model, { kind: 'place', place, text: '' }, { section: [heading] });
    for (const text of names) add(model, { kind: 'name', place, text }, { name: [text] });
    for (const [text, passage] of messages) add(model, { kind: 'message', place, text, passage }, { message: [text] });
  });
  return model;
}

/** How many texts are added between two breaths. */
const textsAtOnce = 60;

/** Adds the texts behind an index to its model, in steps between which a page may answer and draw. */
export function* addTexts(model: SearchModel, { passages, notes, reasons, probes }: SearchTexts): Generator<void> {
  const steps = [
    ...passages.map(
      ([place, text]) =>
        () =>
          add(model, { kind: 'passage', place, text, passage: beginningOf(text) }, { text: [text] }),
    ),
    ...notes.map(
      ([feature, server, text]) =>
        () =>
          add(model, { kind: 'note', feature, server, text }, { text: [text] }),
    ),
    ...reasons.map((text, feature) => () => addPhrase(model, model.features[feature]!, weights.text, text)),
    ...probes.map(
      ([, name, question], place) =>
        () =>
          add(model, { kind: 'probe', place }, { name: [name], line: [question] }),
    ),
  ];
  model.probes = probes;
  for (const [index, step] of steps.entries()) {
    step();
    if (index % textsAtOnce === 0) yield;
  }
  model.isWhole = true;
  model.cache = { fits: new Map() };
  soundsOf(model);
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
  const phrase = model.phrases.push({ target, weight, text: words.join(' '), full: all.map(withoutSigns).join(' '), size: words.length }) - 1;
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
