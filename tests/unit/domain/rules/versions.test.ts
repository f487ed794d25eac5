import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('a checked version that is not that of the package', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('checked: { version: "1.2.0"', 'checked: { version: "1.1.0"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: checked.version: is 1.1.0, but the package alder is at 1.2.0: check the facts again, then change both",
    ]
  `);
});

test('a source that is older than the package', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('{ name: alder, version: "1.2.0"', '{ name: alder, version: "1.3.0"') })).toMatchInlineSnapshot(`
    [
      "content/options/alder.json: version: is 1.2.0, but the entry is about 1.3.0: run npm run lab -- options --servers alder",
      "content/servers/alder.mdx: checked.version: is 1.2.0, but the package alder is at 1.3.0: check the facts again, then change both",
      "content/servers/alder.mdx: sources.release.version: is 1.2.0, but identity names alder 1.3.0: read the newer release",
      "content/servers/alder.mdx: identity.packages.0.date: has no day in content/releases.json: run npm run releases",
    ]
  `);
});

test('a package without its released archive', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('{ name: alder, version', '{ name: alder-tree, version') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources: has no released archive of alder-tree: add { kind: package, name: alder-tree, version: "1.2.0" }",
      "content/servers/alder.mdx: identity.packages.0.date: has no day in content/releases.json: run npm run releases",
    ]
  `);
});

test('no advisories, and nothing that says where one looked', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('  no-advisories: { in: release, paths: [NEWS], searched: [CVE-] }\n', '') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: grounds.no-advisories: is missing: no advisory is listed, so say where you looked, { in, paths, searched }",
    ]
  `);
});

test('a second package has its own archive and version', () => {
  const leaf = '{ name: alder-leaf, version: "3.0", date: "2026-05-01", ground: { in: release, path: LEAF, lines: "1", quote: leaf } }';
  const entry = (source: string) =>
    problemsOf({
      'content/releases.json': swap('{"alder":{', '{"alder-leaf":{"3.0":"2026-05-01"},"alder":{'),
      'content/servers/alder.mdx': (text) =>
        swap(
          'quote: 1.2.0 (2026-05-01) } }]',
          `quote: 1.2.0 (2026-05-01) } }, ${leaf}]`,
        )(swap('  pull-7: {', `  leaf: ${source}\n  pull-7: {`)(text.replace('ground: { in: release, path: core.py', 'ground: { in: leaf, path: core.py'))),
    });
  expect(entry('{ kind: package, name: alder-leaf, version: "3.0", read: "2026-11-20" }')).toEqual([]);
  expect(entry('{ kind: package, name: alder-leaf, version: "2.0", read: "2026-11-20" }')).toEqual([
    'content/servers/alder.mdx: sources.leaf.version: is 2.0, but identity names alder-leaf 3.0: read the newer release',
  ]);
});

test('where one looked is not asked once an advisory is listed', () => {
  const advisory = 'advisories: [{ id: CVE-2024-1, affected: all, ground: { in: release, path: NEWS, lines: "7", quote: fixed } }]';
  const changed = (text: string) => swap('advisories: []', advisory)(text.replace('  no-advisories: { in: release, paths: [NEWS], searched: [CVE-] }\n', ''));
  expect(problemsOf({ 'content/servers/alder.mdx': changed })).toEqual([]);
});

test('a release that no package index has is a tag of its repository', () => {
  const tagged = (source: string, repository: string) =>
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        swap(
          '[{ name: alder, version: "1.2.0",',
          `[{ name: alder, version: "1.2.0", tagged: { source: ${source}, log: NEWS },`,
        )(
          swap(
            '  release: { kind: package, name: alder, version: "1.2.0", read: "2026-11-20", repository: "https://github.com/example/alder", tag: v1.2.0 }',
            `  release: ${repository}`,
          )(text),
        ),
    });
  const at = (tag: string) => `{ kind: repository, url: "https://github.com/example/alder", at: "${tag}", read: "2026-11-20" }`;
  expect(tagged('release', at('1.2.0'))).toEqual([]);
  expect(tagged('release', at('v1.2.0'))).toEqual([]);
  expect([...tagged('release', at('11.2.0')), ...tagged('pull-7', at('v1.2.0')), ...tagged('gone', at('v1.2.0'))]).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.packages.0.tagged.source: release is at 11.2.0, which is not the tag of 1.2.0: name a source { kind: repository, at: "1.2.0" }, or leave tagged out where a package index has alder",
      "content/servers/alder.mdx: identity.packages.0.tagged.source: pull-7 is no repository among the sources: name a source { kind: repository, at: "1.2.0" }, or leave tagged out where a package index has alder",
      "content/servers/alder.mdx: identity.packages.0.tagged.source: gone is no repository among the sources: name a source { kind: repository, at: "1.2.0" }, or leave tagged out where a package index has alder",
    ]
  `);
});
