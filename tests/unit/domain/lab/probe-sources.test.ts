import { expect, test } from 'vitest';
import { declaredRoutes, fileOfProbe, probesWithCode, usedFiles } from '../../../../src/domain/lab/probe-sources.ts';

test('the routes of a probe are those that it declares', () => {
  expect(declaredRoutes("export default probe({\n  routes: ['marker', 'sleep'],\n  asks: ['other'],\n});")).toEqual(['marker', 'sleep']);
  expect(declaredRoutes('routes: [],')).toEqual([]);
  expect(declaredRoutes("const myroutes: ['x']")).toEqual([]);
  expect(declaredRoutes("subroutes: ['x']")).toEqual([]);
  expect(declaredRoutes('nothing')).toEqual([]);
});

test('its files are those it imports from wire/ and its routes in both applications, each once and only if it is there', () => {
  const source = [
    "import { hang } from '../../../wire/hung-up.ts';",
    "import { hang2 } from '../wire/hung-up.ts';",
    "import { other } from '../../other/thing.ts';",
    "import type { Probe } from 'wire/probe.ts';",
    "routes: ['hello', 'gone'],",
  ].join('\n');
  const files = ['apps/routes_asgi/hello.py', 'apps/routes_wsgi/hello.py', 'wire/hung-up.ts', 'wire/probe.ts', 'other/thing.ts'];
  expect(usedFiles(source, files)).toEqual(['wire/hung-up.ts', 'apps/routes_wsgi/hello.py', 'apps/routes_asgi/hello.py']);
  expect(usedFiles('', files)).toEqual([]);
});

test('the code of a probe is a file of its own or a table of its group, where it has its line', () => {
  const table = "export const cases = h2specCases({\n  '5-1': {\n    'http2/5.1': ['idle'],\n  },\n  'hpack-6': {\n  },\n});\n";
  const sources = { 'ops-term': 'export default term;', strict: "  'no-host': {\n", h2spec: table };
  expect(probesWithCode(sources)).toEqual(['ops-term', 'h2spec-5-1', 'h2spec-hpack-6']);
  expect(['ops-term', 'h2spec-5-1', 'strict'].map((id) => fileOfProbe(sources, id))).toEqual([
    'lab/probes/ops/term.ts',
    'lab/probes/h2spec/cases.ts',
    'lab/probes/strict/cases.ts',
  ]);
});
