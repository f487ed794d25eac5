import { expect, test } from 'vitest';
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
