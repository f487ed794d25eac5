import { expect, test } from 'vitest';
import { isPermanent } from '../../../../src/domain/rules/grounds.ts';
import { problemsOf, swap } from '../../fixture.ts';

test('a source that is not listed', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes, ground: { in: release', 'wsgi: { level: yes, ground: { in: relaese') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground.in: relaese is not one of this entry's sources: add it or use release, pull-7",
    ]
  `);
});

test('a quote from a file without lines', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('path: core.py, lines: "10-12"', 'path: core.py') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground: cites a file without path or lines: give both, so that a stranger finds the line",
    ]
  `);
});

test('a page that is neither versioned nor of a listed authority', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('https://github.com/example/alder/pull/7', 'https://alder.example.org/docs/') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.pull-7.url: https://alder.example.org/docs/ is neither versioned nor of a listed authority: cite a version, or add the host to content/authorities.yml and say why",
    ]
  `);
});

test('a page with a version in its address is permanent', () => {
  expect(
    problemsOf({ 'content/servers/alder.mdx': swap('https://github.com/example/alder/pull/7', 'https://alder.example.org/docs/1.2/') }),
  ).toMatchInlineSnapshot(`[]`);
});

test('a branch instead of a tag or a commit', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        '{ kind: page, url: "https://github.com/example/alder/pull/7"',
        '{ kind: repository, at: main, url: "https://github.com/example/alder"',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.pull-7.at: main moves: name a tag or a commit",
    ]
  `);
});

test('a known problem that links to a page that changes', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('https://github.com/example/alder/issues/3', 'https://alder.example.org/faq') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: issues.0.url: https://alder.example.org/faq is neither versioned nor of a listed authority: link the issue, the pull request or the release",
    ]
  `);
});

test('a guide that cites a page that changes', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': swap('https://peps.python.org/pep-3333/', 'https://blog.example.org/wsgi') })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: sources.standard.url: https://blog.example.org/wsgi is neither versioned nor of a listed authority: cite a version, or add the host to content/authorities.yml and say why",
    ]
  `);
});

test('a place of a file needs both path and lines; a source of a guide is held to the same', () => {
  const said = 'facts.wsgi.ground: cites a file without path or lines: give both, so that a stranger finds the line';
  expect(problemsOf({ 'content/servers/alder.mdx': swap('path: core.py, lines: "10-12", quote: environ', 'lines: "10-12", quote: environ') })).toEqual([
    `content/servers/alder.mdx: ${said}`,
  ]);
  const guide = 'content/guides/first-steps.mdx';
  expect(problemsOf({ [guide]: swap('pep: { in: standard', 'pep: { in: standart') })).toEqual([
    `${guide}: grounds.pep.in: standart is not one of this entry's sources: add it or use standard`,
    `${guide}: sources.standard: is cited by no ground: cite it or remove it`,
  ]);
});

test.each(['master', 'main', 'HEAD', 'develop'])('%s is no revision', (branch) => {
  const source = `{ kind: repository, at: ${branch}, url: "https://github.com/example/alder"`;
  expect(problemsOf({ 'content/servers/alder.mdx': swap('{ kind: page, url: "https://github.com/example/alder/pull/7"', source) })).toContain(
    `content/servers/alder.mdx: sources.pull-7.at: ${branch} moves: name a tag or a commit`,
  );
});

test.each([
  ['https://peps.python.org/pep-3333/', true],
  ['https://peps.python.org/', true],
  ['https://peps.python.org.evil.example/', false],
  ['https://old.peps.python.org/', false],
  ['https://github.com/a/b/issues/3', true],
  ['https://github.com/a/b/issues', true],
  ['https://github.com/a/issues/3', false],
  ['https://github.com/a/b/c/issues/3', false],
  ['https://github.com/a/b/wiki', false],
  ['https://gitxhub.com/a/b/issues/3', false],
  ['https://docs.example.org/en/1.2/', true],
  ['https://docs.example.org/v1.2.3-rc/', true],
  ['https://docs.example.org/1.2', true],
  ['https://docs.example.org/1.2/x', true],
  ['https://docs.example.org/x1.2/', false],
  ['https://docs.example.org/1/', false],
  ['https://docs.example.org/1.x/', false],
  ['https://docs.example.org/1.2x/', false],
  ['https://docs.example.org/?v=/1.2/', false],
  [`https://example.org/tree/${'a1'.repeat(20)}/x`, true],
  [`https://example.org/tree/${'a1'.repeat(20)}`, true],
  [`https://example.org/tree/${'a1'.repeat(20)}b`, false],
  [`https://example.org/tree/${'a1'.repeat(19)}`, false],
])('%s stays as it is: %s', (url, expected) => {
  const authorities = { 'peps.python.org': 'They stay.', 'github.com/*/*/issues': 'Threads stay.' };
  expect(isPermanent(url, authorities)).toBe(expected);
});
