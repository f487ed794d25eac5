import { expect, test } from 'vitest';
import type { RuleContext } from '../../../../src/domain/model/content.ts';
import { references } from '../../../../src/domain/rules/references.ts';
import { fixtureContent, problemsOf, swap } from '../../fixture.ts';

test('a reference that is not in the ledger', () => {
  expect(problemsOf({ 'content/refs.yml': swap('C3: http2\n', '') })).toMatchInlineSnapshot(`
    [
      "content/features/http2.yml: ref: C3 is not in content/refs.yml: append the line "C3: http2"",
    ]
  `);
});

test('a reference that was changed', () => {
  expect(problemsOf({ 'content/features/http2.yml': swap('ref: C3', 'ref: C4') })).toMatchInlineSnapshot(`
    [
      "content/features/http2.yml: ref: C4 is not in content/refs.yml: append the line "C4: http2"",
      "content/features/http2.yml: ref: is C4 but content/refs.yml gives it C3: references never change, write C3",
    ]
  `);
});

test('a reference that another feature has', () => {
  expect(problemsOf({ 'content/features/asgi.yml': swap('ref: A2', 'ref: A1') })).toMatchInlineSnapshot(`
    [
      "content/features/asgi.yml: ref: A1 belongs to wsgi in content/refs.yml: references are never given twice, take the next free number",
      "content/features/asgi.yml: ref: is A1 but content/refs.yml gives it A2: references never change, write A2",
    ]
  `);
});

test('a reference with the letter of another group', () => {
  expect(problemsOf({ 'content/features/http2.yml': swap('ref: C3', 'ref: A9'), 'content/refs.yml': swap('C3: http2\n', '') })).toMatchInlineSnapshot(`
    [
      "content/features/http2.yml: ref: A9 is not in content/refs.yml: append the line "A9: http2"",
      "content/features/http2.yml: ref: A9 does not begin with C, the letter of protocols: change the reference or the group",
    ]
  `);
});

test('a reference of a feature that is gone', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: gone\n') })).toMatchInlineSnapshot(`
    [
      "content/refs.yml: J2: names gone, which is no feature: restore its file, or retire the reference with a day, a reason and successors",
    ]
  `);
});

test('a second reference for a feature', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: state\n') })).toMatchInlineSnapshot(`
    [
      "content/features/state.yml: ref: is J1 but content/refs.yml gives it J2: references never change, write J2",
      "content/refs.yml: J2: gives state a second reference beside J1: keep the first",
    ]
  `);
});

test('a retired reference with a successor that does not exist', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: { retired: "2026-11-01", why: Merged., successors: [stat] }\n') }))
    .toMatchInlineSnapshot(`
    [
      "content/refs.yml: J2: names the successor stat, which is no feature: correct it",
    ]
  `);
});

test('a retired reference that is taken again', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: { retired: "2026-11-01", why: Merged., successors: [wsgi] }\n') })).toMatchInlineSnapshot(`
    [
      "content/features/state.yml: ref: J1 belongs to a retired feature in content/refs.yml: references are never given twice, take the next free number",
    ]
  `);
});

test('a feature may keep the reference of its former id, and a group that it left', () => {
  expect(problemsOf({ 'content/refs.yml': swap('C3: http2', 'C3: h2') })).toEqual([]);
  expect(problemsOf({ 'content/features/http2.yml': swap('group: protocols', 'group: network') })).toEqual([]);
});

test('a retired reference whose successors there are', () => {
  expect(
    problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: { retired: "2026-11-01", why: Merged., successors: [state, wsgi] }\n') }),
  ).toEqual([]);
});

test('a reference under a name that JavaScript knows is in no ledger', () => {
  const problems = references({ ...fixtureContent(), refs: {} }, {} as RuleContext);
  expect(problems.map((it) => it.misses)).toEqual(Array(7).fill('refs'));
});
