import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../fixture.ts';
import { labFiles, observedFile } from '../lab/lab-sample.ts';

const words = 'name: Leaf fall\nquestion: Do its leaves fall?\nsent: A gust.\nclassified: { fell: It fell. }\nterms: []\n';
const file = 'content/disclosures.yml';
const line = (server: string, probe: string) =>
  `- { server: ${server}, probe: ${probe}, source: { title: An issue, url: "https://github.com/a/b/issues/1" } }\n`;
const probe = { 'content/probes/leaf-fall.yml': words, 'lab/probes/leaf/fall.ts': 'export default fall;' };

test('words without a probe, and a probe without words', () => {
  expect(problemsOf({ 'content/probes/leaf-fall.yml': words })).toMatchInlineSnapshot(`
    [
      "content/probes/leaf-fall.yml: name: has no probe: write lab/probes/<group>/<name>.ts, or remove the words",
    ]
  `);
  expect(problemsOf({ 'lab/probes/leaf/fall.ts': 'export default fall;' })).toMatchInlineSnapshot(`
    [
      "content/probes/leaf-fall.yml: name: is missing: write the words of the probe leaf-fall",
    ]
  `);
});

test('a disclosure of another server, of another probe, or a second time', () => {
  expect(problemsOf({ ...probe, [file]: line('alder', 'leaf-fall') })).toEqual([]);
  expect(problemsOf({ ...probe, [file]: line('oak', 'leaf-fall') })).toMatchInlineSnapshot(`
    [
      "content/disclosures.yml: 0.server: oak is not a server: see content/servers/ for the list",
    ]
  `);
  expect(problemsOf({ ...probe, [file]: line('alder', 'constructor-fall') })).toMatchInlineSnapshot(`
    [
      "content/disclosures.yml: 0.probe: constructor-fall is not a probe: see content/probes/ for the list",
    ]
  `);
  expect(problemsOf({ ...probe, [file]: line('alder', 'leaf-fall').repeat(2) })).toMatchInlineSnapshot(`
    [
      "content/disclosures.yml: 1: discloses leaf-fall of alder a second time: remove one of the two lines",
    ]
  `);
});

test('a probe of a table has words, and words have their line in it', () => {
  const table = { 'lab/probes/leaf/cases.ts': "export const cases = leafCases({\n  'fall': {\n    'gust': [],\n  },\n});\n" };
  expect(problemsOf({ ...table, 'content/probes/leaf-fall.yml': words })).toEqual([]);
  expect(problemsOf(table)).toEqual(['content/probes/leaf-fall.yml: name: is missing: write the words of the probe leaf-fall']);
  expect(problemsOf({ ...table, 'content/probes/leaf-grow.yml': words, 'content/probes/leaf-fall.yml': words })).toEqual([
    'content/probes/leaf-grow.yml: name: has no probe: write lab/probes/<group>/<name>.ts, or remove the words',
  ]);
});

describe('malformed requests', () => {
  const cases = 'lab/probes/strict/cases.ts';

  test('have a case in the code for each of their words, quoted or not', () => {
    expect(problemsOf({ ...labFiles, [cases]: "export const cases = {\n  'no-host': line(''),\n};\n" })).toEqual([]);
    expect(problemsOf({ ...labFiles, [cases]: "export const cases = {\n  'two-hosts': line(''),\n};\n" })).toEqual([
      'content/probes/strict.yml: cases.no-host: has no case in lab/probes/strict/cases.ts: write it, or remove the words',
    ]);
    const plain = (labFiles['content/probes/strict.yml'] as string).replace('no-host:', 'nohost:');
    const seen = (labFiles[observedFile] as string).replace('strict-no-host', 'strict-nohost');
    const strict = { ...labFiles, 'content/probes/strict.yml': plain, [observedFile]: seen };
    expect(problemsOf({ ...strict, [cases]: 'export const cases = {\n  nohost: line(),\n};\n' })).toEqual([]);
    expect(problemsOf({ ...strict, [cases]: 'export const cases = {\n  x: { nohost: 1 },\n};\n' })).toHaveLength(1);
  });

  test('are disclosed by the name of their case', () => {
    expect(problemsOf({ ...labFiles, [file]: line('alder', 'strict-no-host') })).toEqual([]);
    expect(problemsOf({ ...labFiles, [file]: line('alder', 'strict-two-hosts') })).toEqual([
      'content/disclosures.yml: 0.probe: strict-two-hosts is not a probe: see content/probes/ for the list',
    ]);
    expect(problemsOf({ ...labFiles, [file]: line('alder', 'no-host') })).toHaveLength(1);
  });
});

test('one probe may be disclosed to several servers, and one server several probes', () => {
  expect(problemsOf({ ...labFiles, [file]: line('alder', 'ops-term') + line('birch', 'ops-term') + line('alder', 'time-idle') })).toEqual([]);
});
