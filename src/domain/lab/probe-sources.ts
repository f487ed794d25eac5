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

/**
 * Where the code of a probe stands: a file of its own, or the table of its group.
 * @example fileOfProbe({ 'ops-term': '…' }, 'ops-term') // 'lab/probes/ops/term.ts'
 */
export function fileOfProbe(sources: Record<string, string>, id: string): string {
  const isOwnFile = id.includes('-') && Object.hasOwn(sources, id);
  return `lab/probes/${isOwnFile ? id.replace('-', '/') : `${id.split('-')[0]}/cases`}.ts`;
}

/**
 * The probes that have code; the malformed requests, which have a page of their own, are none of them.
 * @example probesWithCode({ 'ops-term': '…', h2spec: "  '5-1': {\n" }) // ['ops-term', 'h2spec-5-1']
 */
export function probesWithCode(sources: Record<string, string>): string[] {
  const ofTable = (group: string, table: string) => [...table.matchAll(/^ {2,4}'([\w-]+)': \{$/gm)].map(([, name]) => `${group}-${name}`);
  return Object.entries(sources).flatMap(([id, source]) => (id.includes('-') ? [id] : id === 'strict' ? [] : ofTable(id, source)));
}
