/**
 * Which of these files below lab/ a probe's code uses: what it imports from wire/, and the routes of the applications that it declares.
 * @example usedFiles("import { hang } from '../../../wire/hung.ts'; …  routes: ['hang'],", files) // ['wire/hung.ts', 'apps/routes_wsgi/hang.py']
 */
export function usedFiles(source: string, files: readonly string[]): string[] {
  const imports = [...source.matchAll(/from '(?:\.\.\/)+(wire\/[\w-]+\.ts)'/g)].map(([, path]) => path!);
  const routes = declaredRoutes(source).flatMap((name) => [`apps/routes_wsgi/${name}.py`, `apps/routes_asgi/${name}.py`]);
  return [...new Set([...imports, ...routes])].filter((path) => files.includes(path));
}

/**
 * The routes that the code of a probe declares.
 * @example declaredRoutes("routes: ['marker', 'sleep'],") // ['marker', 'sleep']
 */
export function declaredRoutes(source: string): string[] {
  const [, list = ''] = /\broutes: \[([^\]]*)\]/.exec(source) ?? [];
  return [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
}
