import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import type { FoundProbe } from './catalog.ts';
import { labFolder } from './context.ts';

/**
 * The hash of what a result depends on: the probe's code, what it imports from lab/wire/, the application and the routes that
 * they name (`/sleep` is routes_wsgi/sleep.py and routes_asgi/sleep.py, `application: 'rsgi_app'` is rsgi_app.py). Comments and formatting do not count.
 */
export function definitionOf({ file, part, probe }: Pick<FoundProbe, 'file' | 'part' | 'probe'>): string {
  const own = part ?? code(file);
  const wire = [...wireImports(file)].sort().map((path) => `${relative(labFolder, path)}\n${code(path)}`);
  const kinds = probe.app ? [probe.app] : ['wsgi', 'asgi'];
  const routes = new Set(['hello', ...[own, ...wire].flatMap((text) => [...text.matchAll(/["'` ]\/([a-z_]+)/g)].map((match) => match[1]!))]);
  const other = [...own.matchAll(/application: ?["'](\w+)/g)].map((match) => match[1]!);
  if (probe.setup?.notify) other.push('notified');
  if (probe.setup?.factory) other.push('factory');
  const python = ['app_log', ...other, ...kinds.flatMap((kind) => [`${kind}_app`, ...[...routes].sort().map((route) => `routes_${kind}/${route}`)])]
    .map((name) => join(labFolder, 'apps', `${name}.py`))
    .filter((path) => existsSync(path))
    .map((path) => `${relative(labFolder, path)}\n${pythonCode(path)}`);
  return createHash('sha256')
    .update([own, ...wire, ...python].join('\n\0'))
    .digest('hex')
    .slice(0, 12);
}

const cache = new Map<string, string>();

function code(path: string): string {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', minifyWhitespace: true, legalComments: 'none' });
  cache.set(path, code);
  return code;
}

/** Files of lab/wire/ that a file imports, directly or through others; types do not count. */
function wireImports(file: string, found = new Set<string>()): Set<string> {
  for (const [, specifier] of code(file).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    const path = join(dirname(file), specifier!);
    if (!path.startsWith(join(labFolder, 'wire')) || found.has(path)) continue;
    found.add(path);
    wireImports(path, found);
  }
  return found;
}

function pythonCode(path: string): string {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line && !/^\s*#/.test(line))
    .join('\n');
}
