import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { labFolder } from './context.ts';

/** What the lab needs of a server's entry; everything else there is the site's to judge. */
const entry = z.object({
  identity: z.object({ packages: z.array(z.object({ version: z.string() })) }),
  checked: z.object({ version: z.string() }),
  configurations: z.record(z.string(), z.object({ command: z.string() })),
  lab: z.object({ not: z.string() }).optional(),
});

/** A server's entry as the lab sees it: versions that count, and the command of each configuration. */
export interface Entry {
  versions: string[];
  commands: Record<string, string>;
  /** Said where the lab cannot run the server, so that it has no adapter. */
  unrun?: string;
}

/** Ids of all entries. */
export function entryIds(folder = join(labFolder, '../content/servers')): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length))
    .sort();
}

/** The entry of a server; undefined where there is none, or none that can be read, which the check of the content reports. */
export function readEntry(server: string, folder = join(labFolder, '../content/servers')): Entry | undefined {
  const file = join(folder, `${server}.mdx`);
  if (!existsSync(file)) return undefined;
  const [, frontmatter = ''] = /^---\n([^]*?)\n---/.exec(readFileSync(file, 'utf8')) ?? [];
  try {
    const { checked, identity, configurations, lab } = entry.parse(parse(frontmatter));
    return {
      versions: [checked.version, ...identity.packages.map(({ version }) => version)],
      commands: Object.fromEntries(Object.entries(configurations).map(([id, { command }]) => [id, command])),
      ...(lab && { unrun: lab.not }),
    };
  } catch {
    return undefined;
  }
}
