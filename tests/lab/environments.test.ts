import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findServers } from '../../lab/runner/catalog.ts';
import { lockProblem, oldestPythonOf, packageOf, pythonReleaseOf } from '../../lab/runner/environments.ts';

const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-environments-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every server has its packages locked', async () => {
  for (const { id } of await findServers()) expect(lockProblem(id), id).toBeUndefined();
});

test('packages without a lock say how to lock them', () => {
  const lock = 'npm run lab -- lock --servers x';
  expect(lockProblem('x', folder)).toEqual({ what: 'lab/requirements/x.in is missing', next: expect.stringMatching(new RegExp(`then ${lock}$`)) });
  writeFileSync(join(folder, 'x.in'), '# a comment\nHyper_Corn[h3]==1.0\n');
  expect(lockProblem('x', folder)).toEqual({ what: 'lab/requirements/x.txt is missing', next: lock });
  writeFileSync(join(folder, 'x.txt'), 'other==1.0 \\\n    --hash=sha256:00\n');
  expect(lockProblem('x', folder)).toEqual({ what: 'lab/requirements/x.in asks for hyper-corn, which x.txt does not lock', next: lock });
  writeFileSync(join(folder, 'x.txt'), 'hyper-corn==1.0 \\\n    --hash=sha256:00\n');
  expect(lockProblem('x', folder)).toBeUndefined();
});

test('a server that is part of Python names the release that its environment has', () => {
  expect(pythonReleaseOf('none', folder)).toBeUndefined();
  writeFileSync(join(folder, 'part.in'), '# It comes with Python.\n# Python 3.15.2\nflask==3.1.3\n');
  expect(pythonReleaseOf('part', folder)).toBe('3.15.2');
  writeFileSync(join(folder, 'part.in'), '# Python 3.12 or newer\nflask==3.1.3\n');
  expect(pythonReleaseOf('part', folder)).toBeUndefined();
});

test('packages that need a newer Python than the lab say so', () => {
  expect(oldestPythonOf('none', folder)).toBe('3.11');
  writeFileSync(join(folder, 'newer.in'), '# Python 3.12 or newer\nx==1.0\n');
  expect(oldestPythonOf('newer', folder)).toBe('3.12');
});

test('a server comes in the first package that it asks for', () => {
  writeFileSync(join(folder, 'framework.in'), '# Python 3.12 or newer\nframework==6.1.3\nother==1.0\n');
  expect(packageOf('framework', folder)).toBe('framework');
});

test('without any program on the path, setup says what it lacks', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['lab/lab.ts', 'setup', '--servers', 'mod-wsgi'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { PATH: '/nonexistent' },
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('setup: ');
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('setup names the package of a header that compiling needs', () => {
  const { stdout } = spawnSync(process.execPath, ['lab/lab.ts', 'setup', '--servers', 'bjoern'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { PATH: '/nonexistent' },
  });
  expect(stdout).toContain('  libev-dev: bjoern is compiled with ev.h\n');
});
