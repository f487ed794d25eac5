import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FoundProbe } from './catalog.ts';
import { labFolder } from './context.ts';
import { importsOf, pythonTokens, typescriptTokens } from './tokens.ts';

/**
 * The hash of what a probe is: the tokens of its code, of what it imports from lab/wire/, and of the application and the routes that
 * it declares. Comments, formatting and the versions of tools do not count.
 */
export function definitionOf({ file, part, probe }: Pick<FoundProbe, 'file' | 'part' | 'probe'>): string {
  const code = [...(part === undefined ? [file] : []), ...[...wireImports(file)].sort()];
  const parts = [...(part === undefined ? [] : [part]), ...[...code, ...applicationsOf(probe)].map(tokensOf)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

/** Files of lab/apps/ that a probe asks: the applications of its interface, the route that every launch is asked, and those that it declares. */
function applicationsOf({ app, setup, routes = [] }: FoundProbe['probe']): string[] {
  const kinds = app ? [app] : ['wsgi', 'asgi'];
  const other = [setup?.application, setup?.notify && 'notified', setup?.factory && 'factory'].filter((name) => name !== undefined);
  const asked = [...new Set(['hello', ...routes])].sort();
  return ['app_log', ...other, ...kinds.flatMap((kind) => [`${kind}_app`, ...asked.map((route) => `routes_${kind}/${route}`)])]
    .map((name) => join(labFolder, 'apps', `${name}.py`))
    .filter((path) => existsSync(path));
}

/** Files of lab/wire/ that a file imports, directly or through others; types do not count. */
function wireImports(file: string, found = new Set<string>()): Set<string> {
  for (const path of importedFrom(file)) {
    if (found.has(path)) continue;
    found.add(path);
    wireImports(path, found);
  }
  return found;
}

const imported = new Map<string, string[]>();

/** Files of lab/wire/ that a file itself imports, read once. */
function importedFrom(file: string): string[] {
  const known = imported.get(file);
  if (known) return known;
  const relatives = importsOf(readFileSync(file, 'utf8')).filter((specifier) => specifier.startsWith('.'));
  const paths = relatives.map((specifier) => join(dirname(file), specifier)).filter((path) => path.startsWith(join(labFolder, 'wire')));
  imported.set(file, paths);
  return paths;
}

const read = new Map<string, string>();

/** Name and tokens of a file, read once: what changes while the lab runs is not what was asked. */
function tokensOf(path: string): string {
  const known = read.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, 'utf8');
  const tokens = path.endsWith('.py') ? pythonTokens(text) : typescriptTokens(text);
  const lines = [path.startsWith(labFolder) ? relative(labFolder, path) : '', ...tokens].join('\n');
  read.set(path, lines);
  return lines;
}
