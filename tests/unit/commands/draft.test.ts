import { expect, test } from 'vitest';
import { draftStops, reportDraft } from '../../../src/commands/draft.ts';
import { formatProblem } from '../../../src/domain/model/content.ts';
import { checkedFixture, swap, type Changes } from '../fixture.ts';

const stopsOf = (changes: Changes) => draftStops(checkedFixture(changes)).map(formatProblem);
const reportOf = (changes: Changes) => reportDraft(checkedFixture(changes));

const broken = { 'content/servers/alder.mdx': swap('name: Alder', 'name: [Alder') };

test('a draft of sound content stops at nothing and has nothing to report', () => {
  expect(stopsOf({})).toEqual([]);
  expect(reportOf({})).toEqual([]);
});

test('a file that cannot be read and that no page needs is left out, and named with the reason at the end', () => {
  const oak = { 'content/servers/oak.mdx': '---\nname: [Oak\n---\n' };
  expect(stopsOf(oak)).toEqual([]);
  const [first, last] = reportOf(oak);
  expect(first).toMatch(/^left out: content\/servers\/oak\.mdx: line \d+: is not valid YAML: /);
  expect(last).toMatch(/^drawn as a draft, with \d+ problems in all: npm run check:content names them$/);
});

test('a file that cannot be read stops a draft whose pages need it: who names it, and why it is not there', () => {
  const stops = stopsOf(broken);
  expect(stops).toContainEqual(expect.stringMatching(/^content\/servers\/birch\.mdx: alternatives\.0\.server: /));
  expect(stops).toContainEqual(expect.stringMatching(/^content\/guides\/first-steps\.mdx: line \d+: <Server> names alder/));
  expect(stops.at(-1)).toMatch(/^content\/servers\/alder\.mdx: line \d+: is not valid YAML: /);
});

test.each([
  ['another server', 'content/servers/alder.mdx', swap('server: birch', 'server: elm')],
  ['a feature in the key', 'content/key.yml', swap('because: [http2]', 'because: [http3]')],
  ['an example', 'content/servers/birch.mdx', swap('alder/hello.py', 'alder/gone.py')],
])('a name of nothing stops it: %s', (_, file, change) => {
  expect(stopsOf({ [file]: change })[0]).toContain(`${file}: `);
});

test('a file that breaks a rule is drawn, so it is counted and not named', () => {
  const report = reportOf({ 'content/servers/alder.mdx': swap('on: "2026-11-20"', 'on: "2027-11-20"') });
  expect(report).toEqual(['drawn as a draft, with 2 problems in all: npm run check:content names them']);
});

test('without a server that can be read it stops, with the reason of each and what to do', () => {
  const birch = { 'content/servers/birch.mdx': swap('name: Birch', 'nam: Birch') };
  expect(stopsOf({ ...broken, ...birch })).toEqual([
    expect.stringMatching(/^content\/servers\/alder\.mdx: line \d+: is not valid YAML: /),
    expect.stringMatching(/^content\/servers\/birch\.mdx: /),
    expect.stringMatching(/^content\/servers\/birch\.mdx: /),
    'content/servers/: has no server that can be read, and there is no page without one: mend or add one',
  ]);
  expect(stopsOf({ 'content/servers/alder.mdx': null, 'content/servers/birch.mdx': null })).toEqual([
    'content/servers/: has no server that can be read, and there is no page without one: mend or add one',
  ]);
});

test('prose that could run stops it', () => {
  expect(stopsOf({ 'content/guides/first-steps.mdx': (text) => `${text}\n{globalThis.x}\n` })).toContainEqual(
    expect.stringMatching(/^content\/guides\/first-steps\.mdx: line \d+: contains { or }, which would run as code/),
  );
});
