import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const withAdvisory = (on: string, quote: string) => ({
  'content/servers/alder.mdx': swap(
    'advisories: []',
    `advisories: [{ id: CVE-2024-1, affected: all, published: { on: "${on}", ground: { in: release, path: NEWS, lines: "3", quote: "${quote}" } }, ground: { in: release, path: NEWS, lines: "7", quote: fixed } }]`,
  ),
});

test('a package whose newest release has another day than the package index says, or none', () => {
  expect(problemsOf({ 'content/releases.json': '{ "alder": { "1.2.0": "2026-05-02" }, "birch": {} }' })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.packages.0.date: is 2026-05-01, but content/releases.json has 2026-05-02 for alder 1.2.0: correct the day",
      "content/servers/birch.mdx: identity.packages.0.date: has no day in content/releases.json: run npm run releases",
    ]
  `);
});

test('an advisory whose ground says another day, and one before the first release', () => {
  expect(problemsOf(withAdvisory('2024-03-01', 'published 2024-03-01'))).toEqual([]);
  expect(problemsOf(withAdvisory('2024-03-01', 'published 2024-03-02'))).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: advisories.0.published: is 2024-03-01, which its quote does not say: quote the line with the day",
    ]
  `);
  expect(problemsOf(withAdvisory('2019-03-01', 'published 2019-03-01'))).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: advisories.0.published: is 2019-03-01, before the first release of 2020: correct one of them",
    ]
  `);
});

test('an advisory of the future', () => {
  expect(problemsOf(withAdvisory('2027-03-01', 'published 2027-03-01'))).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: advisories.0.published.on: 2027-03-01 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});
