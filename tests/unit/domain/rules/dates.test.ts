import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('a release in the future', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('date: "2026-05-01"', 'date: "2027-05-01"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.packages.0.date: 2027-05-01 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a check in the future', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('on: "2026-11-20"', 'on: "2026-11-23"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: checked.on: 2026-11-23 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a source that will be read', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('pull/7", read: "2026-11-20"', 'pull/7", read: "2026-12-24"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.pull-7.read: 2026-12-24 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a source of a guide that will be read', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': swap('2026-11-20', '2026-12-24') })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: sources.standard.read: 2026-12-24 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a retirement in the future', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: { retired: "2027-01-01", why: Merged., successors: [state] }\n') }))
    .toMatchInlineSnapshot(`
    [
      "content/refs.yml: J2.retired: 2027-01-01 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});
