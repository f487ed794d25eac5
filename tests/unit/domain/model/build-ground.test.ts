import { describe, expect, test } from 'vitest';
import { buildGround, buildGrounds } from '../../../../src/domain/model/build-ground.ts';
import type { SourceText } from '../../../../src/schema/index.ts';

const read = '2026-11-20';
const sources: Record<string, SourceText> = {
  repo: { kind: 'repository', url: 'https://github.com/example/oak', at: 'v2', read },
  release: { kind: 'package', name: 'oak', version: '2.0', read, repository: 'https://github.com/example/oak', tag: 'v2' },
  wheel: { kind: 'package', name: 'oak', version: '2.0', read },
  manual: { kind: 'page', url: 'https://www.example.org/docs/settings/', read },
  home: { kind: 'page', url: 'https://example.org/', read },
};

describe('a quoted ground', () => {
  test.each([
    [
      'two last parts of the path, and lines',
      { in: 'repo', path: 'src/oak/http/parser.py', lines: '3-5' },
      'http/parser.py:3-5',
      '/blob/v2/src/oak/http/parser.py#L3-L5',
    ],
    ['a single file without lines', { in: 'release', path: 'NEWS' }, 'NEWS', '/blob/v2/NEWS'],
    ['a release as a whole', { in: 'release' }, 'oak 2.0', '/tree/v2'],
    ['a repository as a whole', { in: 'repo' }, 'oak', '/tree/v2'],
  ])('names %s', (_, place, label, address) => {
    expect(buildGround({ ...place, quote: 'acorn' }, sources)).toMatchObject({
      kind: 'quoted',
      url: `https://github.com/example/oak${address}`,
      label,
      quote: 'acorn',
      read,
    });
  });

  test.each([
    ['core/init.c', true],
    ['oak/core.py', true],
    ['docs/serving.rst', undefined],
    ['docs/python', undefined],
    [undefined, undefined],
  ])('of %s is code: %s', (path, isCode) => {
    const ground = buildGround({ in: 'repo', path, quote: 'acorn' }, sources);
    expect(ground.kind === 'quoted' && ground.isCode).toBe(isCode);
  });

  test('of a page names host and page', () => {
    expect(buildGround({ in: 'manual', quote: 'acorn' }, sources)).toMatchObject({
      label: 'example.org › settings',
      url: 'https://www.example.org/docs/settings/',
    });
    expect(buildGround({ in: 'home', quote: 'acorn' }, sources)).toMatchObject({ label: 'example.org' });
  });

  test('of a release without a repository links to its page in the package index', () => {
    expect(buildGround({ in: 'wheel', path: 'oak/core.py', lines: '1', quote: 'acorn' }, sources)).toMatchObject({
      label: 'oak/core.py:1',
      url: 'https://pypi.org/project/oak/2.0/',
    });
  });

  test.each(['nowhere', 'constructor'])('of no source, %s, links nowhere', (name) => {
    expect(buildGround({ in: name, path: 'core.py', quote: 'acorn' }, sources)).toMatchObject({
      kind: 'quoted',
      url: '',
      label: 'core.py',
      quote: 'acorn',
      read: undefined,
    });
  });
});

describe('an absence', () => {
  test.each([
    ['src/oak/**/*.py', 'src/oak'],
    ['docs/[a-z].rst', 'docs'],
    ['src/{a,b}.py', 'src'],
    ['src/core?.py', 'src'],
    ['src/core.py', 'src/core.py'],
  ])('in %s leads to what a repository can show', (pattern, shown) => {
    expect(buildGround({ in: 'repo', paths: [pattern, 'other.py'], searched: ['acorn', 'leaf'] }, sources)).toEqual({
      kind: 'absent',
      url: `https://github.com/example/oak/blob/v2/${shown}`,
      label: shown,
      searched: ['acorn', 'leaf'],
      paths: [pattern, 'other.py'],
      read,
    });
  });

  test('in everything leads to the whole', () => {
    expect(buildGround({ in: 'release', paths: ['**'], searched: ['acorn'] }, sources)).toMatchObject({
      url: 'https://github.com/example/oak/tree/v2',
      label: 'oak 2.0',
    });
  });
});

test('what the lab saw leads to the page of the probe', () => {
  expect(buildGround({ lab: 'ops-term' }, sources)).toEqual({ kind: 'observed', url: '/lab/probes/ops-term/', label: 'ops-term', probe: 'ops-term' });
});

test('a source of a page without a path, a file in a folder, and a glob at the start', () => {
  const page: SourceText = { kind: 'page', url: 'https://oak.example/oak.example', read };
  expect(buildGround({ in: 'page', quote: 'acorn' }, { page })).toMatchObject({ label: 'oak.example' });
  expect(buildGround({ in: 'repo', path: '/src/core.py', lines: '3', quote: 'acorn' }, sources)).toMatchObject({ label: 'src/core.py:3' });
  expect(buildGround({ in: 'repo', paths: ['*.py'], searched: ['acorn'] }, sources)).toMatchObject({
    url: 'https://github.com/example/oak/tree/v2',
    label: 'oak',
  });
  expect(buildGround({ in: 'nowhere', paths: ['*.py'], searched: ['acorn'] }, sources)).toEqual({
    kind: 'absent',
    url: '',
    label: '',
    searched: ['acorn'],
    paths: ['*.py'],
    read: undefined,
  });
});

test('the grounds of prose by their ids; none where an entry has none', () => {
  expect(buildGrounds({ a: { in: 'repo', path: 'NEWS', quote: 'acorn' } }, sources)).toEqual({
    a: buildGround({ in: 'repo', path: 'NEWS', quote: 'acorn' }, sources),
  });
  expect(buildGrounds(undefined, sources)).toEqual({});
});
