import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import authoritiesText from '../content/authorities.yml?raw';
import keyText from '../content/key.yml?raw';
import refsText from '../content/refs.yml?raw';
import { buildCatalog } from './domain/model/build-catalog.ts';
import type { Catalog } from './domain/model/catalog.ts';
import { formatProblem, type Content, type Entry } from './domain/model/content.ts';
import { probeSources } from './domain/lab/probe-sources.ts';
import { checkContent } from './domain/rules/index.ts';
import { authorities, refs } from './schema/feature.ts';
import { key } from './schema/guide.ts';
import { runs } from './schema/observation.ts';
import { linkablePages } from './site/linkable.ts';
import { sourceLocale, type Locale } from './vocabulary/locales.ts';

// Written by the lab; there is none before its first run.
const runTexts = import.meta.glob<string>('../content/observations/runs.json', { query: '?raw', import: 'default', eager: true });
const probeTexts = import.meta.glob<string>('../lab/probes/*/*.ts', { query: '?raw', import: 'default', eager: true });
const exampleTexts = import.meta.glob<string>('../content/examples/**/*.*', { query: '?raw', import: 'default', eager: true });

// Too many to be loaded together: each is read when its page is drawn.
const transcripts = 'content/observations/transcripts';

let catalog: Promise<Catalog> | undefined;

/** The whole model, loaded, joined and checked once per build; a broken rule fails the build with every problem it found. */
export function loadCatalog(): Promise<Catalog> {
  // While writing, a change of content must show without a restart.
  if (import.meta.env.DEV) return load();
  catalog ??= load();
  return catalog;
}

async function load(): Promise<Catalog> {
  const content = await readCollections();
  const problems = checkContent(content, {
    today: new Date().toISOString().slice(0, 10),
    hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 8),
    linkablePages,
  });
  if (problems.length) {
    const report = problems.map(formatProblem).join('\n');
    // A draft is drawn with its problems; a build that is published is not.
    if (!import.meta.env.DEV && !process.env.DRAFT) throw new Error(`content/ breaks its rules:\n${report}`);
    console.warn(`content/ has ${problems.length} problems: run npm run check:content`);
  }
  return buildCatalog(content);
}

async function readCollections(): Promise<Content> {
  const [servers, guides, features, translations, probes, strict, observations] = await Promise.all([
    getCollection('servers'),
    getCollection('guides'),
    getCollection('features'),
    getCollection('translations'),
    getCollection('probes'),
    getCollection('strict'),
    getCollection('observations'),
  ]);
  return {
    servers: servers.map(entryOf),
    guides: guides.map(entryOf),
    features: features.map(entryOf),
    translations: translations.map((it) => {
      const [locale, ...rest] = it.id.split('/');
      return { ...entryOf(it), locale: locale as Locale, of: rest.join('/') };
    }),
    refs: refs.parse(parse(refsText)),
    authorities: authorities.parse(parse(authoritiesText)),
    key: key.parse(parse(keyText)),
    unread: [],
    probes: probes.map(entryOf),
    strict: strict.map(entryOf)[0],
    observations: observations.map((it) => ({ ...entryOf(it), id: `${it.data.server}/${it.data.configuration}` })),
    runs: runs.parse(JSON.parse(Object.values(runTexts)[0] ?? '[]')),
    probeSources: probeSources(probeTexts),
    examples: Object.fromEntries(Object.entries(exampleTexts).map(([path, text]) => [path.replace('../content/examples/', ''), text])),
  };
}

function entryOf<T>(it: { id: string; data: T; body?: string; filePath?: string }): Entry<T> {
  return { id: it.id, file: it.filePath ?? it.id, data: it.data, body: (it.body ?? '').trim() };
}

/** The collection entry that holds the prose of a server or guide in a language, for `render()`. */
export async function findProse(
  kind: 'servers' | 'guides',
  id: string,
  locale: Locale,
): Promise<CollectionEntry<'servers' | 'guides' | 'translations'> | undefined> {
  if (locale === sourceLocale) return getEntry(kind, id);
  return (await getEntry('translations', `${locale}/${kind}/${id}`)) ?? (import.meta.env.DEV || process.env.DRAFT ? getEntry(kind, id) : undefined);
}

/** Every transcript that may be shown: of results that there are and that are not withheld. */
export async function listTranscripts(): Promise<{ server: string; configuration: string; probe: string }[]> {
  const files = new Set(globSync('*/*/*.txt', { cwd: transcripts }).map((file) => file.split(sep).join('/')));
  const { lab } = await loadCatalog();
  const shown = lab?.results.filter((it) => it.verdict !== 'withheld' && files.has(`${it.server}/${it.configuration}/${it.probe}.txt`)) ?? [];
  return shown.map(({ server, configuration, probe }) => ({ server, configuration, probe }));
}

/** What went to and fro between a probe and a configuration; undefined where the lab kept nothing. */
export async function readTranscript({ server, configuration, probe }: { server: string; configuration: string; probe: string }): Promise<string | undefined> {
  return await readFile(join(transcripts, server, configuration, `${probe}.txt`), 'utf8').catch(() => undefined);
}

/** What probes share, by path below lab/: their wire and the applications under test. */
export function listLabFiles(): string[] {
  return globSync(['wire/*.ts', 'apps/**/*.py'], { cwd: 'lab' }).map((file) => file.split(sep).join('/'));
}

/** One of these files. */
export function readLabFile(path: string): Promise<string> {
  return readFile(join('lab', path), 'utf8');
}
