import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readFile } from '../../src/content/read-file.ts';
import { sourceText } from '../../src/schema/ground.ts';
import { findArchive, versionOfTag } from '../../src/sources/archive.ts';
import { labFolder } from '../runner/context.ts';

const entry = z.object({ sources: z.record(z.string(), sourceText) });

/** The files of a source of an entry, as they were at its version. */
export interface Released {
  /** That its tag names, or that its package has. */
  version: string;
  /** The names of the files of a folder that end like this, sorted. */
  files(folder: string, ending: RegExp): string[];
  /** The text of a file; throws where there is none. */
  read(path: string): string;
}

/**
 * A source that a server's entry names, from the folder of unpacked releases and clones that OPTION_SOURCES names; throws with what to set where
 * it isn't there. For servers that no environment of the lab has, or whose options are in their source alone.
 */
export function releasedSource(server: string, key: string): Released {
  const { data } = readFile('.mdx', readFileSync(join(labFolder, `../content/servers/${server}.mdx`)));
  const source = entry.parse(data).sources[key];
  if (!source || source.kind === 'page') throw new Error(`content/servers/${server}.mdx has no repository or package among its sources that is called ${key}`);
  const folder = process.env['OPTION_SOURCES'];
  const archive = folder && existsSync(folder) ? findArchive(source, folder) : undefined;
  if (!archive) throw new Error(`set OPTION_SOURCES to a folder with ${wantedOf(source)}: its options are read from there`);
  return {
    version: source.kind === 'package' ? source.version : (versionOfTag(source.at) ?? source.at),
    files: (below, ending) =>
      archive
        .list()
        .filter((path) => path.startsWith(`${below}/`) && !path.slice(below.length + 1).includes('/') && ending.test(path))
        .sort(),
    read(path) {
      const text = archive.read(path);
      if (text === undefined) throw new Error(`${path} is not in ${wantedOf(source)} below ${folder}`);
      return text;
    },
  };
}

function wantedOf(source: Exclude<z.infer<typeof sourceText>, { kind: 'page' }>): string {
  if (source.kind === 'package') return `${source.name}-${source.version} unpacked`;
  return `a clone of ${source.url} at ${source.at}, called ${new URL(source.url).pathname.slice(1).replace('/', '+')}`;
}

/** The number of the line on which a place of a text is. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Longest help that is kept, as lab/options/readers/common.py keeps it. */
const longest = 300;

/** A help on one line, cut after a sentence where it is long; undefined where nothing is left. */
export function cutHelp(help: string): string | undefined {
  const line = help.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line || undefined;
  const end = Math.max(line.lastIndexOf('. ', longest), line.lastIndexOf('; ', longest));
  return end > 60 ? line.slice(0, end + 1) : `${line.slice(0, longest).replace(/ \S*$/, '')} …`;
}
