import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files that a content is read from: those of content/, and the code of probes. Paths begin at the root of the project. */
export interface Files {
  /** Every file, sorted. */
  list: () => { path: string; isLink: boolean }[];
  read: (path: string) => Uint8Array;
}

const folders = ['content', 'lab/probes'];

/** The files below a folder of this machine. What begins with a dot belongs to editors and version control. */
export function filesBelow(root = '.'): Files {
  return {
    list: () =>
      folders
        .filter((folder) => existsSync(join(root, folder)))
        .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((it) => !it.isDirectory() && !it.name.startsWith('.'))
        .map((it) => ({ path: relative(root, join(it.parentPath, it.name)).split(sep).join('/'), isLink: it.isSymbolicLink() }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => readFileSync(join(root, path)),
  };
}

/** Files that stand in memory, by path. */
export function filesOf(texts: ReadonlyMap<string, string | Uint8Array>): Files {
  return {
    list: () => [...texts.keys()].sort().map((path) => ({ path, isLink: false })),
    read: (path) => {
      const text = texts.get(path)!;
      return typeof text === 'string' ? new TextEncoder().encode(text) : text;
    },
  };
}
