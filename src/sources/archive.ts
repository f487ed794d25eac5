import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob, sep } from 'node:path';
import type { SourceText } from '../schema/index.ts';

/** The files of one source as they were at its version. */
export interface Archive {
  /** Paths from the root of the source. */
  list(): string[];
  /** The text of a file, or undefined if there is none. */
  read(path: string): string | undefined;
}

/** A repository or package below a folder of clones and unpacked releases; undefined if it is not there. */
export function findArchive(source: SourceText, folder: string): Archive | undefined {
  if (source.kind === 'page') return undefined;
  if (source.kind === 'package') {
    const plain = source.name.toLowerCase().replaceAll('-', '_');
    const names = [source.name, source.name.toLowerCase(), plain, plain.replaceAll('_', '-')];
    const found = names.map((name) => join(folder, `${name}-${source.version}`)).find((path) => existsSync(path));
    return found ? folderArchive(found) : undefined;
  }
  const found = findClone(source.url, folder);
  return found ? cloneArchive(found, source.at) : undefined;
}

/** A repository below a folder of clones as it was at each of its tags that are a version; none where it is not there. */
export function taggedArchives(source: SourceText, folder: string): Archive[] {
  const found = source.kind === 'repository' ? findClone(source.url, folder) : undefined;
  if (!found) return [];
  const tags = execFileSync('git', ['-C', found, 'tag'], { encoding: 'utf8' }).split('\n');
  return tags.filter(versionOfTag).map((tag) => cloneArchive(found, tag));
}

/** The days of the tags that are a version, of a repository below a folder of clones. */
export function taggedDays(source: SourceText, folder: string): Record<string, string> {
  const found = source.kind === 'repository' ? findClone(source.url, folder) : undefined;
  if (!found) return {};
  const format = '%(refname:short) %(creatordate:short)';
  const lines = execFileSync('git', ['-C', found, 'for-each-ref', '--sort=creatordate', `--format=${format}`, 'refs/tags'], { encoding: 'utf8' }).split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')).flatMap(([tag = '', day = '']) => (versionOfTag(tag) ? [[versionOfTag(tag)!, day]] : [])));
}

/**
 * The version that a tag names, undefined where it names none or one before its release.
 * @example versionOfTag('release-6.2.0') // '6.2.0'
 */
export function versionOfTag(tag: string): string | undefined {
  return /^(?:v|release-)?(\d+(?:\.\d+)+)$/.exec(tag)?.[1];
}

function findClone(url: string, folder: string): string | undefined {
  const [owner, name] = new URL(url).pathname.slice(1).split('/') as [string, string];
  const places = [`${owner}+${name}`, `${owner}/${name}`, name, `${name}.git`].map((it) => join(folder, it));
  return places.find((path) => existsSync(path) && isRepository(path));
}

/** Paths that match one of the patterns; a pattern that names a folder means everything below it. */
export function selectPaths(paths: string[], patterns: string[]): string[] {
  return paths.filter((path) =>
    patterns.some((pattern) => path === pattern || path.startsWith(`${pattern.replace(/\/$/, '')}/`) || matchesGlob(path, pattern)),
  );
}

function folderArchive(root: string): Archive {
  return {
    list: () =>
      globSync('**/*', { cwd: root })
        .filter((path) => statSync(join(root, path)).isFile())
        .map((path) => path.split(sep).join('/')),
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
  };
}

function cloneArchive(root: string, at: string): Archive {
  const git = (...parts: string[]) =>
    execFileSync('git', ['-C', root, ...parts], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const attempt = (...parts: string[]) => {
    try {
      return git(...parts);
    } catch {
      return undefined;
    }
  };
  return {
    list: () => (attempt('ls-tree', '-r', '--name-only', at) ?? '').split('\n').filter(Boolean),
    read: (path) => attempt('show', `${at}:${path}`),
  };
}

function isRepository(path: string): boolean {
  return existsSync(join(path, '.git')) || existsSync(join(path, 'HEAD'));
}
