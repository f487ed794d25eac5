import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findElided, foldSpace, groundsOfGuide, groundsOfServer, isQuotedFrom, lineRange, sourceUrl } from '../../../../src/domain/model/citation.ts';
import type { SourceText } from '../../../../src/schema/index.ts';
import { fixtureContent, swap } from '../../fixture.ts';

describe('foldSpace', () => {
  test('folds runs of white space and line continuations', () => {
    expect(foldSpace('  a \\\n  b\n\tc ')).toBe('a b c');
    expect(foldSpace('a\\b')).toBe('a\\b');
    expect(foldSpace('a\\\r\nb')).toBe('a b');
  });

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => foldSpace(foldSpace(text)) === foldSpace(text) || text.includes('\\')));
  });
});

describe('isQuotedFrom', () => {
  const text = 'The default is 30 seconds.\n   Set it to 0 to\n   disable the timeout.';
  test.each([
    ['The default is 30', true],
    ['Set it to 0 to disable', true],
    ['The default […] disable the timeout', true],
    ['disable […] The default', false],
    ['the default', false],
    ['30 […] 30', false],
  ])('%s: %s', (quote, expected) => {
    expect(isQuotedFrom(quote, text)).toBe(expected);
  });

  test('any part of a text is quoted from it', () => {
    fc.assert(
      fc.property(
        fc.string().filter((it) => !it.includes('\\') && !it.includes('[…]')),
        fc.nat(),
        fc.nat(),
        (all, from, length) => {
          const part = foldSpace(all).slice(from % (all.length + 1), (from % (all.length + 1)) + length);
          return isQuotedFrom(part, all);
        },
      ),
    );
  });
});

describe('findElided', () => {
  test.each([
    ['a […] d', 'a b c d', [' b c ']],
    ['a […] c […] e', 'x a\n  b\n  c d e', ['\n  b\n  ', ' d ']],
    ['a […] b', 'a\n  b', ['\n  ']],
    ['one whole', 'one   whole', []],
    ['a […] z', 'a b c', undefined],
    ['  a […] d', ' a b  d', [' b  ']],
    ['b […] c', 'a \\\n b x c', [' x ']],
    ['a b […] d', 'a \\\n  b c d', [' c ']],
    ['a […] b', 'ab', ['']],
    ['🐍 […] end', '🐍 turn\nend', [' turn\n']],
  ])('%s', (quote, text, expected) => {
    expect(findElided(quote, text)).toEqual(expected);
  });
});

test('lineRange reads one line and a range', () => {
  expect(lineRange('12')).toEqual([12, 12]);
  expect(lineRange('12-15')).toEqual([12, 15]);
});

describe('sourceUrl', () => {
  const repository: SourceText = { kind: 'repository', url: 'https://github.com/a/b', at: 'v1', read: '2026-11-22' };
  const released: SourceText = { kind: 'package', name: 'b', version: '1.0', read: '2026-11-22' };
  test.each<[string, SourceText, string | undefined, string | undefined, string]>([
    ['lines of a repository', repository, 'x.py', '3-5', 'https://github.com/a/b/blob/v1/x.py#L3-L5'],
    ['one line of a repository', repository, 'x.py', '3', 'https://github.com/a/b/blob/v1/x.py#L3'],
    ['a range of one line', repository, 'x.py', '3-3', 'https://github.com/a/b/blob/v1/x.py#L3'],
    ['a file', repository, 'docs/a b.rst', undefined, 'https://github.com/a/b/blob/v1/docs/a%20b.rst'],
    ['a repository', repository, undefined, undefined, 'https://github.com/a/b/tree/v1'],
    ['a release without a repository', released, 'x.py', '3', 'https://pypi.org/project/b/1.0/'],
    ['a release with a repository but no tag', { ...released, repository: 'https://github.com/a/b' }, 'x.py', '3', 'https://pypi.org/project/b/1.0/'],
    ['a release with a tag but no repository', { ...released, tag: 'v1' }, 'x.py', '3', 'https://pypi.org/project/b/1.0/'],
    ['a release of Python itself', { ...released, name: 'Python', version: '3.15.2' }, 'x.py', '3', 'https://www.python.org/downloads/release/python-3152/'],
    ['a branch of a name that an address escapes', { ...repository, at: 'v 1' }, undefined, undefined, 'https://github.com/a/b/tree/v%201'],
    ['a file at such a branch', { ...repository, at: 'v 1' }, 'x.py', undefined, 'https://github.com/a/b/blob/v%201/x.py'],
    ['a release at its tag', { ...released, repository: 'https://github.com/a/b', tag: 'v1.0' }, 'x.py', '3', 'https://github.com/a/b/blob/v1.0/x.py#L3'],
    ['a page', { kind: 'page', url: 'https://peps.python.org/pep-3333/', read: '2026-11-22' }, undefined, undefined, 'https://peps.python.org/pep-3333/'],
  ])('%s', (_, source, path, lines, url) => {
    expect(sourceUrl(source, path, lines)).toBe(url);
  });
});

test('groundsOfServer names every ground by its field, groundsOfGuide those of the prose', () => {
  const { servers, guides } = fixtureContent({
    'content/servers/alder.mdx': (text) =>
      swap(
        'state: { is: active,',
        'state: { is: active, changed: { on: "2026-06-01", ground: { in: pull-7, quote: e } },',
      )(swap('advisories: []', 'advisories: [{ id: CVE-2024-1, affected: all, ground: { in: pull-7, quote: f } }]')(text)).replace(
        'wsgi: { level: yes',
        'wsgi: { level: yes, also: [{ in: pull-7, quote: a }], claimed: { level: no, ground: { in: pull-7, quote: d } }, dispute: { text: Why. }, in: { deep: { level: no, ground: { in: pull-7, quote: b }, claimed: { level: yes, ground: { in: pull-7, quote: c } }, dispute: { text: Why. } } }',
      ),
  });
  const fields = groundsOfServer(servers[0]!.data).map((it) => it.field);
  expect(groundsOfServer(servers[0]!.data).every(({ ground }) => 'in' in ground)).toBe(true);
  expect(fields).toEqual([
    'identity.packages.0.ground',
    'identity.language.ground',
    'identity.licence.ground',
    'identity.repository.ground',
    'identity.documentation.ground',
    'identity.python.ground',
    'identity.platforms.ground',
    'identity.firstRelease.ground',
    'identity.state.ground',
    'identity.state.changed.ground',
    'facts.wsgi.ground',
    'facts.wsgi.also.0',
    'facts.wsgi.claimed.ground',
    'facts.wsgi.in.deep.ground',
    'facts.wsgi.in.deep.claimed.ground',
    'facts.asgi.ground',
    'facts.http2.ground',
    'facts.http2.also.0',
    'facts.request-timeout.ground',
    'facts.styles.ground',
    'advisories.0.ground',
    'grounds.no-advisories',
    'grounds.history',
  ]);
  expect(new Set(fields).size).toBe(fields.length);
  expect(groundsOfGuide(guides[0]!.data)).toEqual([{ field: 'grounds.pep', ground: { in: 'standard', quote: 'a simple and universal interface' } }]);
});
