import { isAlias, isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import { hiddenCharacters } from '../vocabulary/hidden-characters.ts';

/** Something wrong in one file, at a line where one can be named. */
export interface Fault {
  field?: string;
  message: string;
}

/** A file in its parts; data is undefined where there are faults. */
export interface ReadFile {
  data?: unknown;
  /** Prose below the frontmatter. */
  body: string;
  /** The line of the file on which the prose begins. */
  bodyLine?: number;
  faults: Fault[];
}

const failed = (...faults: Fault[]): ReadFile => ({ body: '', faults });
const atLine = (line: number, message: string): Fault => ({ field: `line ${line}`, message });

/** Reads a file by its ending: `.mdx` with frontmatter, `.yml`, `.json`, or else plain text. It never throws. */
export function readFile(ending: string, bytes: Uint8Array): ReadFile {
  const decoded = decode(bytes);
  if ('faults' in decoded) return failed(...decoded.faults);
  const { text } = decoded;
  switch (ending) {
    case '.mdx':
      return readFrontmatter(text);
    case '.yml':
      return { body: '', ...readYaml(text, 1) };
    case '.json':
      return { body: '', ...readJson(text) };
    default:
      return { data: text, body: '', faults: [] };
  }
}

/** UTF-8 without a byte order mark and without control characters; Windows line ends become those of everybody else. */
function decode(bytes: Uint8Array): { text: string } | { faults: Fault[] } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { faults: [atLine(1, 'begins with a byte order mark: save the file as UTF-8 without one')] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return { faults: [atLine(lineOfBadByte(bytes), 'is not UTF-8: save the file in that encoding')] };
  }
  if (text.trim() === '') return { faults: [atLine(1, 'is empty: fill the file or remove it')] };
  const lines = text.split('\n');
  const faults = lines.flatMap((line, index) => {
    const [strange] = strangeCharacter.exec(line) ?? [];
    if (!strange) return [];
    const code = strange.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [atLine(index + 1, `contains the character U+${code}, which nobody sees: remove it`)];
  });
  return faults.length ? { faults } : { text };
}

/** What nobody sees, a carriage return alone, and what stands for bytes that could not be read. */
const strangeCharacter = new RegExp(`\\r|\\ufffd|${hiddenCharacters.source}`, 'u');

function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

function readFrontmatter(text: string): ReadFile {
  if (!text.startsWith('---\n')) return failed(atLine(1, 'has no frontmatter: begin with --- and end the data with ---'));
  // Astro takes any line that begins with --- for the end, so there must be no other.
  const end = text.indexOf('\n---', 3);
  if (end < 0) return failed(atLine(1, 'has a frontmatter that does not end: close it with a line --- of its own'));
  const rest = text.slice(end + 4);
  const line = text.slice(0, end + 1).split('\n').length;
  if (rest && !rest.startsWith('\n')) return failed(atLine(line, 'has more than --- on the line that ends the frontmatter: begin the prose on the next line'));
  const body = rest.trim();
  const bodyLine = line + rest.slice(0, rest.indexOf(body)).split('\n').length - 1;
  return { body, bodyLine, ...readYaml(text.slice(4, end + 1), 2) };
}

/** YAML 1.2 without its traps: no aliases, tags or directives, and every key once. */
function readYaml(text: string, firstLine: number): Pick<ReadFile, 'data' | 'faults'> {
  const document = parseDocument(text);
  const faults = [...document.errors, ...document.warnings].map(({ message, linePos }) =>
    atLine((linePos?.[0].line ?? 1) + firstLine - 1, `is not valid YAML: ${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}: correct it there`),
  );
  if (faults.length === 0) faults.push(...trapsOf(document, (offset) => text.slice(0, offset).split('\n').length + firstLine - 1));
  return faults.length ? { faults } : { data: document.toJS(), faults };
}

function trapsOf(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  if (document.directives.yaml.explicit) faults.push(atLine(1, 'has a YAML directive: remove it'));
  visit(document, (_, node) => {
    if (isPair(node)) {
      if (!isScalar(node.key)) faults.push(atLine(isNode(node.key) ? lineOf(node.key.range?.[0] ?? 0) : 1, 'has a key that is not a word: write a plain key'));
      else if (node.key.value === '__proto__') faults.push(atLine(lineOf(node.key.range?.[0] ?? 0), 'has the key __proto__, which nothing may be called: rename it'));
      return;
    }
    if (!isNode(node)) return;
    const line = () => lineOf(node.range?.[0] ?? 0);
    if (isAlias(node)) faults.push(atLine(line(), `has the alias *${node.source}: write out what it stands for, or put the text in quotes`));
    else if (node.anchor) faults.push(atLine(line(), `has the anchor &${node.anchor}: remove it, or put the text in quotes`));
    else if (node.tag) faults.push(atLine(line(), `has the tag ${node.tag}: remove it, or put the text in quotes`));
  });
  return faults;
}

function readJson(text: string): Pick<ReadFile, 'data' | 'faults'> {
  const next = 'run the lab again, nobody edits this file';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    return { faults: [atLine(text.slice(0, offset).split('\n').length, `is not JSON: ${next}`)] };
  }
  return keysIn(text) === countKeys(data) ? { data, faults: [] } : { faults: [atLine(1, `has a key twice: ${next}`)] };
}

/** In valid JSON a string before a colon is a key. */
function keysIn(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
}

function countKeys(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const keys = Array.isArray(data) ? 0 : Object.keys(data).length;
  return Object.values(data).reduce<number>((sum, it) => sum + countKeys(it), keys);
}
