import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProbes } from '../../lab/runner/catalog.ts';
import { definitionOf } from '../../lab/runner/definition.ts';
import { undeclaredRoutes } from '../../lab/runner/routes.ts';
import { importsOf, pythonTokens, typescriptTokens } from '../../lab/runner/tokens.ts';
import type { LogLine } from '../../lab/runner/app-log.ts';
import type { Probe } from '../../lab/probe.ts';
import { declaredRoutes } from '../../src/domain/lab/probe-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-definition-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function define(code: string, more: Partial<Probe> = {}): string {
  const file = join(folder, `probe-${++files}.ts`);
  writeFileSync(file, code);
  return definitionOf({ file, probe: { app: 'wsgi', ...more } as Probe });
}

test('comments, formatting and types void no result', () => {
  const base = define("export default { a: 1, b: '/sleep?s=1' };\n");
  expect(define('// why\nexport default {\n  a: 1, /* one */\n  b: "/sleep?s=1",\n};\n')).toBe(base);
  expect(define("import type { A } from './a.ts';\ntype B = A;\nexport default { a: 1 as number, b: '/sleep?s=1' } satisfies B;\n")).toBe(base);
});

test('code, routes and applications do', () => {
  const code = "export default { a: 1, b: '/sleep?s=1' };\n";
  const all = [
    define(code),
    define(code.replace('1', '2')),
    define(code.replace('/sleep', '/echo')),
    define(code, { routes: ['sleep'] }),
    define(code, { routes: ['echo'] }),
    define(code, { app: 'asgi' }),
    define(code, { setup: { factory: true } }),
    define(code, { setup: { application: 'rsgi_app' } }),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('what looks like a comment inside of a text is none', () => {
  expect(typescriptTokens('const a = "// b" + `/* ${c} */`; const d = /\\/\\*/;')).toEqual([
    'const',
    'a',
    '=',
    '"// b"',
    '+',
    '`/* ${',
    'c',
    '} */`',
    ';',
    'const',
    'd',
    '=',
    '/\\/\\*/',
    ';',
  ]);
  expect(pythonTokens('a = "# b"  # c\n')).toEqual(['a', '=', '"# b"', '⏎']);
});

test('Python: blocks count, their width and what describes them do not', () => {
  const narrow = 'def f(a):\n  if a:\n    return (1,\n      2)\n  return b"""x\n\n# y"""\n';
  const wide = '# why\ndef f(a):\n    """Why."""\n\n    if a:  # so\n        return (1, 2)\n    return b"""x\n\n# y"""';
  expect(pythonTokens(wide)).toEqual(pythonTokens(narrow));
  expect(pythonTokens('if a:\n  b()\nc()\n')).not.toEqual(pythonTokens('if a:\n  b()\n  c()\n'));
});

test('imports of types alone are none', () => {
  expect(importsOf("import type { A } from './a.ts';\nimport { b, type C } from './b.ts';\nimport './d.ts';\n")).toEqual(['./b.ts', './d.ts']);
});

test('a probe that asks a route without declaring it is told so', () => {
  const line = (id: string, path: string) => ({ id, path }) as LogLine;
  const lines = [line('ops-x-1', '/sleep'), line('ops-x-2', '/hello'), line('ops-x-3', '/no-route'), line('ops-x-idle-1', '/hang'), line('ops-x-4', '/echo/a')];
  expect(undeclaredRoutes({ id: 'ops-x', probe: { routes: ['echo'] } as unknown as Probe }, lines)).toEqual(['sleep']);
});

test('every probe says its routes where readers of its page see them, and they exist', async () => {
  for (const { id, file, probe, part } of await findProbes())
    expect(declaredRoutes(readFileSync(file, 'utf8')), part ? file : id).toEqual([...(probe.routes ?? [])]);
});
