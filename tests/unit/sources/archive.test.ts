import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findArchive, selectPaths, taggedArchives, taggedDays, versionOfTag } from '../../../src/sources/archive.ts';

const read = '2026-11-22';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsgi-atlas-sources-'));
  mkdirSync(join(folder, 'alder_tree-1.0/docs'), { recursive: true });
  writeFileSync(join(folder, 'alder_tree-1.0/docs/index.rst'), 'released\n');
  const work = join(folder, 'work');
  const git = (...parts: string[]) =>
    execFileSync('git', ['-C', work, '-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...parts], { stdio: 'ignore' });
  mkdirSync(work);
  git('init');
  writeFileSync(join(work, 'core.py'), 'first\n');
  git('add', '.');
  git('commit', '-m', 'one');
  git('tag', 'v1');
  git('tag', 'v1.0');
  writeFileSync(join(work, 'core.py'), 'second\n');
  git('commit', '-am', 'two');
  execFileSync('git', ['clone', '--quiet', '--bare', work, join(folder, 'example+alder')], { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findArchive', () => {
  test('reads a repository at its tag, bare or not', () => {
    const archive = findArchive({ kind: 'repository', url: 'https://github.com/example/alder', at: 'v1', read }, folder);
    expect(archive?.list()).toEqual(['core.py']);
    expect(archive?.read('core.py')).toBe('first\n');
    expect(archive?.read('gone.py')).toBeUndefined();
    expect(findArchive({ kind: 'repository', url: 'https://github.com/example/work', at: 'HEAD', read }, folder)?.read('core.py')).toBe('second\n');
  });

  test('reads an unpacked release, its name normalised', () => {
    const archive = findArchive({ kind: 'package', name: 'Alder-Tree', version: '1.0', read }, folder);
    expect(archive?.list()).toEqual(['docs/index.rst']);
    expect(archive?.read('docs/index.rst')).toBe('released\n');
  });

  test('finds nothing that is not there, and no pages', () => {
    expect(findArchive({ kind: 'package', name: 'alder-tree', version: '2.0', read }, folder)).toBeUndefined();
    expect(findArchive({ kind: 'repository', url: 'https://github.com/example/oak', at: 'v1', read }, folder)).toBeUndefined();
    expect(findArchive({ kind: 'page', url: 'https://example.org/1.0/', read }, folder)).toBeUndefined();
  });
});

test('a repository at each tag that is a version, and at no other', () => {
  const at = (name: string) => taggedArchives({ kind: 'repository', url: `https://github.com/example/${name}`, at: 'v1.0', read }, folder);
  expect(at('alder').map((it) => it.read('core.py'))).toEqual(['first\n']);
  expect(at('oak')).toEqual([]);
});

test('the days of the tags that are a version, none where the repository is not there', () => {
  const of = (name: string) => taggedDays({ kind: 'repository', url: `https://github.com/example/${name}`, at: 'v1.0', read }, folder);
  expect(of('alder')).toEqual({ '1.0': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(of('oak')).toEqual({});
});

test('a tag names its version, but none before a release', () => {
  expect(['6.2.0', 'v1.35.0', 'release-6.2.0', 'v1', 'release-6.2.0-rc1', 'passenger-6.2.0'].map(versionOfTag)).toEqual([
    '6.2.0',
    '1.35.0',
    '6.2.0',
    undefined,
    undefined,
    undefined,
  ]);
});

test('select takes files, folders and globs', () => {
  const paths = ['README', 'docs/a.rst', 'docs/b/c.rst', 'docs2/x.rst'];
  expect(selectPaths(paths, ['README'])).toEqual(['README']);
  expect(selectPaths(paths, ['docs'])).toEqual(['docs/a.rst', 'docs/b/c.rst']);
  expect(selectPaths(paths, ['docs/*.rst', 'docs/**/c.rst'])).toEqual(['docs/a.rst', 'docs/b/c.rst']);
});
