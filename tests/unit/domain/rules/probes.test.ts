import { expect, test } from 'vitest';
import { problemsOf } from '../../fixture.ts';

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
