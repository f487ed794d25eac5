import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

/** How many entries a made-up site has in all, the real ones among them; what is left out stays as it is. */
export interface Size {
  servers: number;
  features?: number;
  guides?: number;
  /** The routes that are built, as paths below src/pages/; all of them if none is named. */
  routes?: readonly string[];
}

/** What the build needs of the project; modules are found from where they really stand, so these are copies. */
const parts = ['src', 'lab', 'public', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/**
 * Lays out the project in the folder `root`, which it empties, with copies of the real entries under other names until there are as many as
 * the size says. Copies have no observations, so the site can only be built as a draft.
 */
export function makeUpSite(root: string, { servers, features = 0, guides = 0, routes }: Size): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const isNeeded = (path: string) => !path.includes('.venv');
  for (const name of parts) cpSync(name, join(root, name), { recursive: true, filter: isNeeded });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const route of routes ? globSync('**/*.{astro,ts}', { cwd: join(root, 'src/pages') }) : [])
    if (!routes!.includes(route)) rmSync(join(root, 'src/pages', route));
  // Features first, so that the copies of servers answer them too.
  copyFeatures(root, features);
  copyEntries(root, 'servers', servers, (data, number) => ({ ...data, name: `Made-up ${number}`, formerly: undefined }));
  copyEntries(root, 'guides', guides, (data, number) => ({ ...data, title: `Made-up ${number}`, order: 100 + number, formerly: undefined }));
}

type Data = Record<string, unknown>;

function copyEntries(root: string, kind: 'servers' | 'guides', count: number, rename: (data: Data, number: number) => Data): void {
  copies(root, kind, count).forEach(({ from, id, number }) => {
    edit(join(root, `content/${kind}/${id}.mdx`), join(root, from), (data) => rename(data, number));
    for (const translated of globSync(`content/*/${kind}/${basename(from)}`, { cwd: root })) {
      cpSync(join(root, translated), join(root, translated.replace(basename(from), `${id}.mdx`)));
    }
  });
}

/** Copies features with the next free reference of their group, and gives the servers the answer of the copied one. */
function copyFeatures(root: string, count: number): void {
  const refsFile = join(root, 'content/refs.yml');
  const refs = parse(readFileSync(refsFile, 'utf8')) as Record<string, unknown>;
  const made = copies(root, 'features', count).map(({ from, id, number }) => {
    const letter = (parse(readFileSync(join(root, from), 'utf8')) as { ref: string }).ref[0]!;
    const ref = `${letter}${1 + Math.max(...Object.keys(refs).flatMap((it) => (it.startsWith(letter) ? [Number(it.slice(1))] : [])))}`;
    refs[ref] = id;
    edit(join(root, `content/features/${id}.yml`), join(root, from), (data) => ({
      ...data,
      ref,
      name: `Made-up ${number}`,
      from: undefined,
      formerly: undefined,
    }));
    return { id, of: basename(from, '.yml') };
  });
  writeFileSync(refsFile, yaml(refs));
  for (const server of made.length ? globSync('content/servers/*.mdx', { cwd: root }) : []) {
    edit(join(root, server), join(root, server), (data) => {
      const facts = data.facts as Data;
      return { ...data, facts: { ...facts, ...Object.fromEntries(made.flatMap(({ id, of }) => (facts[of] ? [[id, facts[of]]] : []))) } };
    });
  }
}

function copies(root: string, kind: string, count: number): { from: string; id: string; number: number }[] {
  const real = globSync(`content/${kind}/*.{mdx,yml}`, { cwd: root }).sort();
  return Array.from({ length: Math.max(0, count - real.length) }, (_, index) => ({
    from: real[index % real.length]!,
    id: `made-up-${real.length + index + 1}`,
    number: real.length + index + 1,
  }));
}

/** Texts in quotes, so that days stay texts, and nothing by alias, as the check asks. */
const yaml = (data: unknown) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false });

/** Writes a changed copy of a YAML file, or of an MDX file with its prose as it is. */
function edit(to: string, from: string, change: (data: Data) => Data): void {
  const text = readFileSync(from, 'utf8');
  if (extname(from) === '.yml') return writeFileSync(to, yaml(change(parse(text) as Data)));
  const [, frontmatter = '', prose = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  writeFileSync(to, `---\n${yaml(change(parse(frontmatter) as Data))}---\n${prose}`);
}
