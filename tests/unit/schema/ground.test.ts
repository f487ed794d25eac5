import { expect, test } from 'vitest';
import { faultsOf, swap } from '../fixture.ts';

test('a fact without a ground', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap(', ground: { in: release, path: core.py, lines: "10-12", quote: environ }', '') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground: is missing: give { in, path, lines, quote }, or { in, paths, searched }, or { lab }",
    ]
  `);
});

test('a ground that is neither quoted, nor absent, nor observed', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('{ in: release, path: core.py, lines: "10-12", quote: environ }', '{ in: release, path: core.py }') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground: is neither quoted, nor absent, nor observed: give { in, path, lines, quote }, or { in, paths, searched }, or { lab }",
    ]
  `);
});

test('an absence without words', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('searched: [lifespan]', 'searched: []') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.asgi.ground.searched: names no word: say which words you searched for",
    ]
  `);
});

test('an absence without paths', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('paths: [core.py]', 'paths: []') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.asgi.ground.paths: names no path: say where you searched, globs are allowed",
    ]
  `);
});

test('a quote of more than 200 characters', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('quote: environ', `quote: ${'x'.repeat(201)}`) })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground.quote: is longer than 200 characters: quote the line that decides, join parts with […]",
    ]
  `);
});

test('lines that are not in quotes', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('lines: "10-12"', 'lines: 10') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground: has a wrong field lines: it is not a range of lines in quotes: write "12" or "12-15"",
    ]
  `);
});

test('lines that are no range', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('lines: "10-12"', 'lines: "ten"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground.lines: is not a range of lines: write "12" or "12-15"",
    ]
  `);
});

test('a source without the day on which it was read', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('version: "1.2.0", read: "2026-11-20"', 'version: "1.2.0"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.release.read: is missing: write "2026-11-22"",
    ]
  `);
});

test('a source that is not https', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('https://github.com/example/alder/pull/7', 'http://github.com/example/alder/pull/7') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.pull-7.url: is not an https address: external links are https only",
    ]
  `);
});
