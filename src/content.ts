import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getEntry, type CollectionEntry } from 'astro:content';
import content from 'virtual:content';
import { buildCatalog } from './domain/model/build-catalog.ts';
import type { Catalog } from './domain/model/catalog.ts';
import { sourceLocale, type Locale } from './vocabulary/locales.ts';

// Too many to be loaded together: each is read when its page is drawn.
const transcripts = 'content/observations/transcripts';

let catalog: Catalog | undefined;

/** The whole model, joined once from what the command has read and checked. */
export function loadCatalog(): Promise<Catalog> {
  catalog ??= buildCatalog(content);
  return Promise.resolve(catalog);
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
