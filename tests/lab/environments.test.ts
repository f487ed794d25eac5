import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findServers } from '../../lab/runner/catalog.ts';
import { lockProblem } from '../../lab/runner/environments.ts';

const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-environments-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every server and yardstick has its packages locked', async () => {
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
