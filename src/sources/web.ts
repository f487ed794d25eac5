import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { SourceText } from '../schema/index.ts';
import { isQuotedFrom } from '../domain/model/citation.ts';

const timeoutSignal = () => AbortSignal.timeout(30_000);

/** Brings the source of a repository or a package into a folder, so that it can be read there; throws if it cannot. */
export async function downloadSource(source: SourceText, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (source.kind === 'repository') {
    const [owner, name] = new URL(source.url).pathname.slice(1).split('/') as [string, string];
    const target = join(folder, `${owner}+${name}`);
    if (!existsSync(target)) execFileSync('git', ['clone', '--quiet', '--bare', source.url, target], { stdio: 'ignore' });
  } else if (source.kind === 'package') {
    const target = join(folder, `${source.name}-${source.version}`);
    if (existsSync(target)) return;
    const release = await releaseFiles(source.name, source.version);
    const archive = release.find((it) => it.packagetype === 'sdist');
    if (!archive) throw new Error(`${source.name} ${source.version} has no source archive`);
    const file = join(folder, archive.filename);
    writeFileSync(file, new Uint8Array(await (await fetch(archive.url, { signal: timeoutSignal() })).arrayBuffer()));
    const unpack = `${target}.part`;
    mkdirSync(unpack, { recursive: true });
    execFileSync('tar', ['-xf', file, '-C', unpack, '--strip-components=1']);
    renameSync(unpack, target);
  }
}

interface ReleaseFile {
  packagetype: string;
  filename: string;
  url: string;
  upload_time: string;
}

async function packageIndex(name: string): Promise<{ info: { version: string }; releases: Record<string, ReleaseFile[]> }> {
  const answer = await fetch(`https://pypi.org/pypi/${name}/json`, { signal: timeoutSignal() });
  if (!answer.ok) throw new Error(`pypi.org answers ${answer.status} for ${name}`);
  return (await answer.json()) as Awaited<ReturnType<typeof packageIndex>>;
}

async function releaseFiles(name: string, version: string): Promise<ReleaseFile[]> {
  return (await packageIndex(name)).releases[version] ?? [];
}

/** The day on which the first file of every final release of a package was uploaded, oldest first; a release without files has none. */
export async function releaseDays(name: string): Promise<Record<string, string>> {
  const { releases } = await packageIndex(name);
  const days = Object.entries(releases).flatMap(([version, files]): [string, string][] => {
    const [first] = files.map((it) => it.upload_time.slice(0, 10)).sort();
    return first && /^\d+(?:\.\d+)*(?:\.post\d+)?$/.test(version) ? [[version, first]] : [];
  });
  return Object.fromEntries(days.sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

/** What the package index says otherwise about a release: a newer version, or another day. */
export async function releaseFault({ name, version, date }: { name: string; version: string; date: string }): Promise<string | undefined> {
  const { info, releases } = await packageIndex(name);
  if (info.version !== version) return `${name} ${info.version} is out, the entry is at ${version}: read it and check the facts again`;
  const day = releases[version]?.[0]?.upload_time.slice(0, 10);
  return day && day !== date ? `${name} ${version} was uploaded on ${day}, the entry says ${date}: correct the date` : undefined;
}

/** What is wrong with a page: it moved, is gone, or lacks one of the quotes. */
export async function pageFault(url: string, quotes: string[]): Promise<string | undefined> {
  const answer = await fetch(url, { signal: timeoutSignal() });
  if (!answer.ok) return `${url} answers ${answer.status}: find where the page went`;
  if (answer.url.replace(/\/$/, '') !== url.replace(/#.*$/, '').replace(/\/$/, '')) return `${url} moved to ${answer.url}: cite that address`;
  const text = plainText(await answer.text());
  const missing = quotes.find((quote) => !isQuotedFrom(quote, text));
  return missing ? `${url} does not say "${missing}": read the page again` : undefined;
}

/**
 * The text of a page as its readers see it, without scripts and styles.
 * @example plainText('<p>a&nbsp;<b>b</b></p><script>c()</script>') // 'a\u00a0b'
 */
export function plainText(html: string): string {
  const page = load(html);
  page('script, style').remove();
  return page.root().text();
}
