import { extname, matchesGlob } from 'node:path/posix';
import type { z } from 'astro/zod';
import type { Content, Problem } from '../domain/model/content.ts';
import { valueKindOf } from '../domain/model/value-kinds.ts';
import type { Prose } from '../domain/prose/prose.ts';
import type { FeatureEntry } from '../schema/index.ts';
import { fieldIssues } from '../schema/problems.ts';
import { idPattern } from '../vocabulary/ids.ts';
import { filesBelow, type Files } from './files.ts';
import { kinds, pathOf, stem, type Kinds } from './kinds.ts';
import { readProse } from './prose.ts';
import { readFile, type Fault } from './read-file.ts';
import type { Reference } from './references.ts';
import { bodyPath, textsOfExamples, type Texts } from './texts.ts';

/** Content together with everything that is wrong in single files. */
export interface ReadContent {
  content: Content;
  problems: Problem[];
}

/** Reads all of the content; what is wrong in a file is a problem, never an exception. */
export type ContentReader = (files?: Files) => ReadContent;

type Kind = Kinds[keyof Kinds];

/** A file of a kind, validated; of names nothing is read. */
interface KnownFile {
  kind: Kind;
  file: string;
  data?: unknown;
  body: string;
  prose: Prose;
}

/** Reads everything once, with the schemas of the table and without stopping at the first problem. */
export function readContent(files?: Files): ReadContent {
  return createReader()(files);
}

/** A reader that keeps what it read: a file whose bytes have not changed is not read again. */
export function createReader(): ContentReader {
  const known = new Map<string, { bytes: Uint8Array; read: KnownFile | Fault[] }>();
  const readOne = (path: string, kind: Kind, bytes: Uint8Array) => {
    const before = known.get(path);
    if (before && Buffer.compare(before.bytes, bytes) === 0) return before.read;
    const read = readAs(kind, path, bytes);
    known.set(path, { bytes, read });
    return read;
  };
  return (files = filesBelow()) => {
    const problems: Problem[] = [];
    const unread: string[] = [];
    const found: KnownFile[] = [];
    const refuse = (path: string, faults: Fault[]) => {
      problems.push(...faults.map((fault) => ({ file: path, ...fault })));
      unread.push(pathOf(path));
    };
    const listed = files.list();
    for (const { path, isLink } of listed) {
      const kind = Object.values(kinds).find((it) => matchesGlob(path, it.files));
      const faults = isLink ? [nameFault('is a symbolic link: put the file itself here')] : pathFaults(path, kind);
      const read = !kind || faults.length ? faults : kind.shape === 'names' ? { kind, file: path, body: '', prose: readProse('') } : readOne(path, kind, files.read(path));
      if (Array.isArray(read)) refuse(path, read);
      else found.push(read);
    }
    const paths = new Set(listed.map(({ path }) => path));
    for (const kind of Object.values(kinds))
      if (kind.shape === 'single' && !kind.optional && !paths.has(kind.files)) refuse(kind.files, [nameFault('is missing: restore the file')]);
    const joined = joinByKind(found);
    const texts = { ...textsOf(found), ...textsOfExamples(joined.examples) };
    return { content: { ...joined, texts, references: referencesOf(found), unread }, problems };
  };
}

const nameFault = (message: string): Fault => ({ field: 'name', message });

/** What is wrong with the name or the place of a file. */
function pathFaults(path: string, kind: Kind | undefined): Fault[] {
  if (!kind) return [nameFault('belongs to no kind of content: remove it, or put it where CONTRIBUTING.md says')];
  const [name = ''] = path.split('/').slice(-1);
  if (kind.shape === 'list') {
    const id = name.slice(0, -extname(name).length);
    if (!idPattern.test(id)) return [nameFault(`${id} is not an id: use lower-case words joined by single hyphens, such as keep-alive`)];
    if (id.includes('-vs-')) return [nameFault('contains "-vs-", which separates compare pages: choose another id')];
  }
  const isPlain = path.split('/').every((it) => /^[A-Za-z0-9][\w.-]*$/.test(it));
  return isPlain ? [] : [nameFault('has a space or a strange letter in its path: use Latin letters, digits, dots and hyphens')];
}

function readAs(kind: Kind, file: string, bytes: Uint8Array): KnownFile | Fault[] {
  const { data, body, bodyLine, faults } = readFile(kind.shape === 'texts' ? '' : extname(file), bytes);
  if (faults.length) return faults;
  const prose = readProse(body, bodyLine);
  if (!('schema' in kind)) return { kind, file, data, body, prose };
  const parsed = (kind.schema as z.ZodType).safeParse(data);
  return parsed.success ? { kind, file, data: parsed.data, body, prose } : fieldIssues(parsed.error);
}

/** The table gives each kind its type, and its schema has seen every file. */
function joinByKind(found: KnownFile[]): Omit<Content, 'texts' | 'references' | 'unread'> {
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, contentOf(kind, byKind.get(kind) ?? [])])) as unknown as Content;
}

function contentOf(kind: Kind, found: KnownFile[]): unknown {
  switch (kind.shape) {
    case 'list':
      return found.map(({ file, data, body, prose }) => ({ ...kind.place(file), file, data, body, prose }));
    case 'single':
      return found[0] ? found[0].data : kind.empty;
    case 'texts':
      return Object.fromEntries(found.map(({ file, data }) => [kind.name(file), data]));
    case 'names':
      return found.map(({ file }) => kind.name(file));
  }
}

function textsOf(found: KnownFile[]): Record<string, Texts> {
  const worded = found.filter(({ kind }) => kind === kinds.features).flatMap(({ file, data }) => (hasWordedValues(data as FeatureEntry) ? stem(file) : []));
  return Object.fromEntries(
    found.flatMap(({ kind, file, data, body }): [string, Texts][] => {
      if (!('texts' in kind) || !kind.texts) return [];
      const texts = (kind.texts as (data: unknown, worded: string[]) => Texts)(data, worded);
      return [[pathOf(file), body ? { ...texts, [bodyPath]: body } : texts]];
    }),
  );
}

function hasWordedValues({ value }: FeatureEntry): boolean {
  return value !== undefined && valueKindOf(value).isTranslated(value);
}

function referencesOf(found: KnownFile[]): Content['references'] {
  return found.flatMap(({ kind, file, data }) => {
    if (!('references' in kind) || !kind.references) return [];
    return (kind.references as (data: unknown) => Reference[])(data).map((it) => ({ ...it, file }));
  });
}
