import { levels as allLevels } from '../../vocabulary/levels.ts';
import { countSupport, type SupportCount } from '../model/tally.ts';
import { pairPath } from '../compare/built-pairs.ts';
import { messageAnchor } from '../prose/message-anchor.ts';
import { kindOfPath, type SearchKind } from './page-paths.ts';
import { sentenceFor } from './sentence.ts';
import type { SearchTexts } from './search-texts.ts';
import type { SearchIndex } from './search-index.ts';
import type { PlaceTarget } from './search-target.ts';

/** A line of a result: names of settings are set as code, marks come from the full text. */
export type Line = { text: string; code?: true; mark?: true }[];

/** A place on a page that fits a query. */
export interface ResultPart {
  path: string;
  ref?: string;
  heading: string;
  line: Line;
  /** First words of the sentence below the anchor, by which a browser finds it, and its last ones. */
  words?: string | undefined;
  until?: string | undefined;
  /** Where the matrix shows the same. */
  matrix?: string | undefined;
}

/** A page that fits a query; paths are without language. */
export interface SearchResult {
  kind: SearchKind;
  path: string;
  /** Several for a comparison: names of servers. */
  titles: string[];
  ref?: string;
  line: Line;
  /** A version, or how many servers have a feature. */
  side: string | SupportCount;
  matrix?: string | undefined;
  /** First and last words of the sentence that it leads to, as in a part. */
  words?: string | undefined;
  until?: string | undefined;
  parts: ResultPart[];
  /** Places of the servers that the page speaks of; empty if it speaks of all or none. */
  about: number[];
  score: number;
  /** A page that was found by a message that the query holds. */
  pasted?: true;
  /** A feature that was found by what one server's answer names. */
  bySetting?: true;
}

/** What a result keeps when more of the index comes: an answer may then lead to a better place of its page, and is still the same. */
export function keyOf({ kind, titles }: SearchResult): string {
  return [kind, ...titles].join(' ');
}

/** A feature as a result, described by its question. */
export function featureResult(index: SearchIndex, place: number, score: number): SearchResult {
  const { id, ref, name, line, levels } = index.features[place]!;
  const side = levels.includes('-') ? '' : countSupport([...levels].map((place) => allLevels[Number(place)]));
  return {
    kind: 'feature',
    path: `/features/${id}/`,
    titles: [name],
    ref,
    line: [{ text: line }],
    side,
    matrix: `/matrix/?q=${ref}`,
    parts: [],
    about: [],
    score,
  };
}

/** A server as a result. */
export function serverResult(index: SearchIndex, place: number, score: number): SearchResult {
  const { id, name, version, line } = index.servers[place]!;
  return { kind: 'server', path: `/servers/${id}/`, titles: [name], line: [{ text: line }], side: version, parts: [], about: [place], score };
}

/** A guide as a result. */
export function guideResult(index: SearchIndex, place: number, score: number): SearchResult {
  const { id, title, line, servers } = index.guides[place]!;
  return { kind: 'guide', path: `/guides/${id}/`, titles: [title], line: [{ text: line }], side: '', parts: [], about: servers, score };
}

/** Any other page as a result. */
export function pageResult(index: SearchIndex, place: number, score: number): SearchResult {
  const { path, title, line } = index.pages[place]!;
  return { kind: kindOfPath(path), path, titles: [title], line: [{ text: line }], side: '', parts: [], about: [], score };
}

/** The comparison of two servers as a result. */
export function pairResult(index: SearchIndex, [a, b]: [number, number], score: number): SearchResult {
  const [first, second] = [index.servers[a]!, index.servers[b]!];
  const path = pairPath(index.servers, first.id, second.id);
  return { kind: 'page', path, titles: [first.name, second.name], line: [], side: '', parts: [], about: [a, b], score };
}

/** A probe's page as a result. */
export function probeResult(probes: SearchTexts['probes'], place: number, score: number): SearchResult {
  const [id, name, question] = probes[place]!;
  return { kind: 'page', path: `/lab/probes/${id}/`, titles: [name], line: [{ text: question }], side: '', parts: [], about: [], score };
}

/** A place of a page, with the name or text that was found there; a message leads to its own anchor, a passage to its sentence with most words of the query. */
export function placePart(index: SearchIndex, { kind, place, text, passage }: PlaceTarget, query: readonly string[]): ResultPart {
  const { kind: of, page, anchor, heading } = index.places[place]!;
  const path = of === 'page' ? index.pages[page]!.path : `/${of}s/${index[`${of}s`][page]!.id}/`;
  const code = kind === 'name' || kind === 'message';
  const sentence = kind === 'passage' ? sentenceFor(text, query) : undefined;
  return {
    path: `${path}#${kind === 'message' && !passage ? messageAnchor(text) : anchor}`,
    words: sentence?.start ?? (passage || undefined),
    until: sentence?.end,
    heading,
    line: text ? [code ? { text, code } : { text }] : [],
  };
}

/** A server's answer to a feature, with the settings that the query asked for. */
export function cellPart(index: SearchIndex, feature: number, server: number, settings: readonly string[] = []): ResultPart {
  const { ref, name } = index.features[feature]!;
  const { id } = index.servers[server]!;
  return {
    path: `/servers/${id}/#${ref.toLowerCase()}`,
    ref,
    heading: name,
    line: [{ text: answerAt(index, feature, server) }, ...settings.map((text) => ({ text, code: true as const }))],
    matrix: `/matrix/?cell=${ref.toLowerCase()}:${id}`,
  };
}

/** Whether a server's answer is that it has no such thing. */
export function isNone(index: SearchIndex, feature: number, server: number): boolean {
  const level = index.features[feature]!.levels[server];
  return level === '-' ? answerAt(index, feature, server) === index.none : level === noLevel;
}

const noLevel = String(allLevels.indexOf('no'));

/** An answer in words: the value, or the name of the level. */
export function answerAt(index: SearchIndex, feature: number, server: number): string {
  const level = index.features[feature]!.levels[server];
  if (level !== '-') return index.level[Number(level)] ?? '';
  return index.cells.find((it) => it[0] === feature && it[1] === server)?.[2] ?? '';
}
