import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { SourceText } from '../schema/index.ts';
import { versionOfTag } from './archive.ts';
import { isQuotedFrom } from '../domain/model/citation.ts';
import { pythonItself } from '../vocabulary/identity.ts';

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
    const address = await archiveOf(source);
    const file = join(folder, address.split('/').at(-1)!);
    writeFileSync(file, new Uint8Array(await (await fetch(address, { signal: timeoutSignal() })).arrayBuffer()));
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

/** The address of the source archive of a release; throws if it has none. */
async function archiveOf({ name, version }: { name: string; version: string }): Promise<string> {
  if (name === pythonItself) return `https://www.python.org/ftp/python/${version}/${name}-${version}.tgz`;
  const archive = ((await packageIndex(name)).releases[version] ?? []).find((it) => it.packagetype === 'sdist');
  if (!archive) throw new Error(`${name} ${version} has no source archive`);
  return archive.url;
}

/** The day on which the first file of every final release of a package was uploaded, oldest first; a release without files has none. */
export async function releaseDays(name: string): Promise<Record<string, string>> {
  const days = name === pythonItself ? await pythonReleases() : uploadDays((await packageIndex(name)).releases);
  return Object.fromEntries(days.sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

function uploadDays(releases: Record<string, ReleaseFile[]>): [version: string, day: string][] {
  return Object.entries(releases).flatMap(([version, files]): [string, string][] => {
    const [first] = files.map((it) => it.upload_time.slice(0, 10)).sort();
    return first && /^\d+(?:\.\d+)*(?:\.post\d+)?$/.test(version) ? [[version, first]] : [];
  });
}

/** The releases that the data of Python's release schedules call actual; a stage is `3.15.0 final` or, in other branches, `3.14.9`. */
async function pythonReleases(): Promise<[version: string, day: string][]> {
  const address = 'https://peps.python.org/api/python-releases.json';
  const answer = await fetch(address, { signal: timeoutSignal() });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const { releases } = (await answer.json()) as { releases: Record<string, { stage: string; state: string; date: string }[]> };
  return Object.values(releases)
    .flat()
    .flatMap(({ stage, state, date }): [string, string][] => {
      const version = /^(\d+(?:\.\d+)+)(?: final)?$/.exec(stage)?.[1];
      return version && state === 'actual' ? [[version, date]] : [];
    });
}

/** What is said otherwise of a release where it was made: a newer version, or another day. */
export async function releaseFault({ name, version, date }: { name: string; version: string; date: string }): Promise<string | undefined> {
  const { newest, day } = await (name === pythonItself ? pythonRelease(version) : indexedRelease(name, version));
  if (newest !== version) return `${name} ${newest} is out, the entry is at ${version}: read it and check the facts again`;
  return day && day !== date
    ? `${name} ${version} was ${name === pythonItself ? 'released' : 'uploaded'} on ${day}, the entry says ${date}: correct the date`
    : undefined;
}

interface KnownRelease {
  newest: string;
  day: string | undefined;
}

async function indexedRelease(name: string, version: string): Promise<KnownRelease> {
  const { info, releases } = await packageIndex(name);
  return { newest: info.version, day: releases[version]?.[0]?.upload_time.slice(0, 10) };
}

/** The newest is the highest: older branches are released later too. */
async function pythonRelease(version: string): Promise<KnownRelease> {
  const days = await pythonReleases();
  const newest = days.map(([it]) => it).reduce((highest, it) => (it.localeCompare(highest, 'en', { numeric: true }) > 0 ? it : highest));
  return { newest, day: Object.fromEntries(days)[version] };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The releases that a change log heads with their day, oldest first: those since a day, such as that of a fork.
 * @example loggedDays('Changes with Unit 1.35.0      03 Sep 2025') // { '1.35.0': '2025-09-03' }
 */
export function loggedDays(log: string, since = ''): Record<string, string> {
  const days = [...log.matchAll(/^Changes with .*?\b(\d+(?:\.\d+)+)\s+(\d{2}) ([A-Z][a-z]{2}) (\d{4})\s*$/gm)].map(([, version, day, month, year]) => {
    return [version!, `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day}`] as const;
  });
  return Object.fromEntries(days.filter(([, day]) => day >= since).sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

/** What the tags of a repository say otherwise about a release that no package index has: a newer version. */
export function tagFault(name: string, version: string, tags: readonly string[]): string | undefined {
  const versions = tags.flatMap((tag) => versionOfTag(tag) ?? []);
  const newest = versions.reduce((a, b) => (a.localeCompare(b, 'en', { numeric: true }) < 0 ? b : a), version);
  return newest === version ? undefined : `${name} ${newest} is out, the entry is at ${version}: read it and check the facts again`;
}

/** The tags of a repository on the web. */
export function tagsOf(url: string): string[] {
  const lines = execFileSync('git', ['ls-remote', '--tags', '--refs', url], { encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return lines.split('\n').flatMap((line) => line.split('refs/tags/')[1] ?? []);
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
