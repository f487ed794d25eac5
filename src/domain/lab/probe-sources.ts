/**
 * Code of probes by id, from the texts of their files: lab/probes/<group>/<name>.ts is `<group>-<name>`, and the one file of the
 * malformed requests is `strict`.
 */
export function probeSources(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const [group = '', name = ''] = path.replace(/\.ts$/, '').split('/').slice(-2);
      return [group === 'strict' ? 'strict' : `${group}-${name}`, text];
    }),
  );
}

/**
 * Which of these files below lab/ a probe's code names: what it imports from wire/, and the routes of the applications that it asks.
 * @example usedFiles("import { hang } from '../../../wire/hung.ts'; hang(i, '/hang')", files) // ['wire/hung.ts', 'apps/routes_wsgi/hang.py']
 */
export function usedFiles(source: string, files: readonly string[]): string[] {
  const imports = [...source.matchAll(/from '(?:\.\.\/)+(wire\/[\w-]+\.ts)'/g)].map(([, path]) => path!);
  const routes = [...source.matchAll(/["'` ]\/([a-z_]+)/g)].flatMap(([, name]) => [`apps/routes_wsgi/${name}.py`, `apps/routes_asgi/${name}.py`]);
  return [...new Set([...imports, ...routes])].filter((path) => files.includes(path));
}
