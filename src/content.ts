import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getEntry, type CollectionEntry } from 'astro:content';
import type { Root } from 'mdast';
import content from 'virtual:content';
import { listCited, parseProse } from './content/prose.ts';
import type { Ground } from './domain/model/answer.ts';
import { buildCatalog } from './domain/model/build-catalog.ts';
import type { Catalog, Guide } from './domain/model/catalog.ts';
import { serverOf } from './domain/model/lookup.ts';
import type { Server } from './domain/model/server.ts';
import { observationsId } from './domain/lab/observations.ts';
import { proseIn } from './domain/prose/prose-in.ts';
import type { Prose } from './domain/prose/prose.ts';
import { inReadingOrder, type PageProse } from './domain/prose/prose-subject.ts';
import { twinAnchors } from './domain/prose/twin-anchors.ts';
import type { LabResult } from './domain/lab/lab.ts';
import { parseTranscripts } from './schema/transcripts.ts';
import { locales, sourceLocale, type Locale } from './vocabulary/locales.ts';

// Too many to be loaded together: each is read when its page is drawn.
const observed = 'content/observations';

let catalog: Catalog | undefined;

/** The whole model, joined once from what the command has read and checked. */
export function loadCatalog(): Promise<Catalog> {
  catalog ??= buildCatalog(content);
  return Promise.resolve(catalog);
}

/** The prose of every profile and guide in a language, as the check has read it. */
export function loadProse(locale: Locale): ReadonlyMap<string, Prose> {
  return proseIn(content, locale);
}

/** The collection entry that holds the prose of a server or guide in a language, for `render()`. */
export async function findProse(
  kind: 'servers' | 'guides',
  id: string,
  locale: Locale,
): Promise<CollectionEntry<'servers' | 'guides' | 'translations'> | undefined> {
  if (locale === sourceLocale) return getEntry(kind, id);
  // A file that could not be read was not judged either, so it is not drawn.
  const isRead = content.translations.some((it) => it.locale === locale && it.of === `${kind}/${id}`);
  if (isRead) return getEntry('translations', `${locale}/${kind}/${id}`);
  return import.meta.env.DEV || process.env.DRAFT ? getEntry(kind, id) : undefined;
}

/** The same prose as a tree, for the Markdown twin; undefined where there is none. */
export async function findProseTree(...prose: Parameters<typeof findProse>): Promise<Root | undefined> {
  const entry = await findProse(...prose);
  return entry?.body ? parseProse(entry.body.trim()) : undefined;
}

/** What a server or guide cites in a language: its grounds in reading order, and each mark in the text. */
export async function findCited(grounds: Record<string, Ground>, ...prose: Parameters<typeof findProse>): Promise<Pick<PageProse, 'grounds' | 'cited'>> {
  const tree = await findProseTree(...prose);
  const cited = tree ? listCited(tree) : [];
  return {
    grounds: inReadingOrder(
      grounds,
      cited.map(({ id }) => id),
    ),
    cited,
  };
}

/** What the prose of a server or guide speaks of, on its page and wherever its sources stand. */
export async function findPageProse(kind: 'servers' | 'guides', { id, grounds }: Server | Guide, locale: Locale): Promise<PageProse> {
  const all = await loadCatalog();
  const server = kind === 'servers' ? serverOf(all, id) : undefined;
  return { catalog: all, server, path: `/${kind}/${id}/`, ...(await findCited(grounds, kind, id, locale)) };
}

/** How other languages spell the anchors of a server's or guide's titles. */
export function findTwinAnchors(kind: 'servers' | 'guides', id: string, locale: Locale): Partial<Record<Locale, string[]>> {
  const proseOf = (it: Locale) => loadProse(it).get(`${kind}/${id}`);
  const own = proseOf(locale);
  const others = locales.filter((it) => it !== locale);
  return Object.fromEntries(others.map((it) => [it, own && twinAnchors(own, proseOf(it) ?? own)]));
}

/** Every result whose transcript may be shown: all but those that are withheld. */
export async function listTranscripts(): Promise<LabResult[]> {
  return ((await loadCatalog()).lab?.results ?? []).filter((it) => it.verdict !== 'withheld');
}

const bundles = new Map<string, Promise<Map<string, string>>>();

/**
 * What went to and fro between a probe and a configuration, below a line that names both; undefined where it is withheld. Where nothing is
 * offered there is nothing to show, and it says so.
 */
export async function readTranscript(result: LabResult): Promise<string | undefined> {
  const { server, configuration, probe, version, verdict } = result;
  if (verdict === 'withheld') return undefined;
  const text = verdict === 'not-offered' ? 'not offered\n' : (await readBundle(observationsId(result))).get(probe);
  return text === undefined ? undefined : `${probe} · ${server} ${version}, ${configuration}\n${text}`;
}

/** The transcripts of a configuration by probe; each bundle is read once. */
function readBundle(id: string): Promise<Map<string, string>> {
  const known = bundles.get(id);
  if (known) return known;
  const reading = readFile(join(observed, `${id}.txt`), 'utf8').then(parseTranscripts, () => new Map<string, string>());
  if (!import.meta.env.DEV) bundles.set(id, reading);
  return reading;
}

/** What probes share, by path below lab/: their wire and the applications under test. */
export function listLabFiles(): string[] {
  return globSync(['wire/*.ts', 'apps/**/*.py'], { cwd: 'lab' }).map((file) => file.split(sep).join('/'));
}

/** One of these files. */
export function readLabFile(path: string): Promise<string> {
  return readFile(join('lab', path), 'utf8');
}
