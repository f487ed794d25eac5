import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import type { Content, Entry, Problem, RuleContext, TranslationFile } from '../domain/model/content.ts';
import { probeSources } from '../domain/lab/probe-sources.ts';
import { linkablePages } from '../site/linkable.ts';
import { locales, sourceLocale } from '../vocabulary/locales.ts';
import { authorities, feature, refs } from '../schema/feature.ts';
import { observations, runs } from '../schema/observation.ts';
import { probe, strictProbes } from '../schema/probe.ts';
import { guide, key, translation } from '../schema/guide.ts';
import { fieldsOf } from '../schema/problems.ts';
import { server } from '../schema/server.ts';

/** Content read from disk together with everything that is wrong in single files. */
export interface ReadContent {
  content: Content;
  problems: Problem[];
}

const strictFile = 'content/probes/strict.yml';
const runsFile = 'content/observations/runs.json';

/** Reads all of content/ below a root folder with the same schemas as the build, without stopping at the first problem. */
export function readContent(root = '.'): ReadContent {
  const problems: Problem[] = [];
  const unread: string[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T): Entry<z.infer<T>> | undefined => {
    const { data, body, faults } = readFile(join(root, file));
    const id = basename(file, extname(file));
    const parsed = faults.length ? undefined : schema.safeParse(data);
    if (parsed?.success) return { id, file, data: parsed.data, body };
    problems.push(...faults.map((message) => ({ file, message })), ...(parsed ? fieldsOf(parsed.error).map((it) => ({ file, ...it })) : []));
    unread.push(file.slice('content/'.length, -extname(file).length));
    return undefined;
  };
  const readAll = <T extends z.ZodType>(pattern: string, schema: T) => list(root, pattern).flatMap((file) => read(file, schema) ?? []);
  const translations: TranslationFile[] = locales
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) =>
      readAll(`content/${locale}/**/*.{mdx,yml}`, translation).map((it) => ({
        ...it,
        locale,
        of: it.file.slice(`content/${locale}/`.length, -extname(it.file).length),
      })),
    );
  const content: Content = {
    servers: readAll('content/servers/*.mdx', server),
    features: readAll('content/features/*.yml', feature),
    guides: readAll('content/guides/*.mdx', guide),
    key: existsSync(join(root, 'content/key.yml')) ? (read('content/key.yml', key)?.data ?? []) : [],
    refs: read('content/refs.yml', refs)?.data ?? {},
    authorities: read('content/authorities.yml', authorities)?.data ?? {},
    translations,
    probes: list(root, 'content/probes/*.yml')
      .filter((file) => file !== strictFile)
      .flatMap((file) => read(file, probe) ?? []),
    strict: existsSync(join(root, strictFile)) ? read(strictFile, strictProbes) : undefined,
    observations: readAll('content/observations/*/*.json', observations).map((it) => ({ ...it, id: `${it.data.server}/${it.data.configuration}` })),
    runs: existsSync(join(root, runsFile)) ? (read(runsFile, runs)?.data ?? []) : [],
    probeSources: probeSources(Object.fromEntries(list(root, 'lab/probes/*/*.ts').map((file) => [file, readFileSync(join(root, file), 'utf8')]))),
    examples: Object.fromEntries(
      list(root, 'content/examples/**/*.*').map((file) => [file.slice('content/examples/'.length), readFileSync(join(root, file), 'utf8')]),
    ),
    unread,
  };
  return { content, problems };
}

/** What rules need from the machine: the day, in UTC, and a hash. */
export function ruleContext(now = new Date()): RuleContext {
  return { today: now.toISOString().slice(0, 10), hash: shortHash, linkablePages };
}

/**
 * First 8 hex digits of the SHA-256 of a text.
 * @example shortHash('abc') // 'ba7816bf'
 */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function list(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !basename(file).startsWith('_'))
    .sort();
}

/** Splits a file into YAML and prose; a YAML file has no prose. */
export function readFile(path: string): { data: unknown; body: string; faults: string[] } {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const parts = extname(path) === '.mdx' ? /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) : ['', text, ''];
  if (!parts) return { data: undefined, body: '', faults: ['has no frontmatter: begin with --- and end the data with ---'] };
  const document = parseDocument(parts[1] ?? '');
  const faults = document.errors.map((error) => `is not valid YAML: ${error.message.split('\n')[0]!.replace(/:$/, '')}: correct it there`);
  return { data: faults.length ? undefined : document.toJS(), body: (parts[2] ?? '').trim(), faults };
}
