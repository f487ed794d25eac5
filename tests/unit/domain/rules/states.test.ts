import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const alder = 'content/servers/alder.mdx';
const old = (text: string) => text.replace('version: "1.2.0", date: "2026-05-01"', 'version: "1.2.0", date: "2024-05-01"');
const oldIndex = { 'content/releases.json': swap('"1.2.0":"2026-05-01"', '"1.2.0":"2024-05-01"') };

test('a state that its dates contradict', () => {
  expect(problemsOf({ ...oldIndex, [alder]: old })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.state.is: is active, but by its dates it is dormant (released 2024-05-01, checked 2026-11-20): correct one of them, add changed, or say under says what the project says of itself",
    ]
  `);
});

test('a change after the last release', () => {
  const ground = '{ in: release, path: NEWS, lines: "1", quote: unreleased }';
  expect(
    problemsOf({
      ...oldIndex,
      [alder]: (text) => swap('state: { is: active,', `state: { is: active, changed: { on: "2026-03-01", ground: ${ground} },`)(old(text)),
    }),
  ).toEqual([]);
});

test('what the project says of itself', () => {
  expect(problemsOf({ [alder]: swap('state: { is: active,', 'state: { is: active, says: maintenance,') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.state.is: is active, but by its dates it is maintenance (released 2026-05-01, checked 2026-11-20): correct one of them, add changed, or say under says what the project says of itself",
    ]
  `);
  expect(problemsOf({ [alder]: swap('state: { is: active,', 'state: { is: maintenance, says: maintenance,') })).toEqual([]);
});

test('the days that a state follows from are named', () => {
  const ground = '{ in: release, path: NEWS, lines: "1", quote: unreleased }';
  const changed = swap('state: { is: active,', `state: { is: archived, changed: { on: "2026-06-01", ground: ${ground} },`);
  expect(problemsOf({ [alder]: changed })).toEqual([
    `${alder}: identity.state.is: is archived, but by its dates it is active (released 2026-05-01, changed 2026-06-01, checked 2026-11-20): correct one of them, add changed, or say under says what the project says of itself`,
  ]);
});
