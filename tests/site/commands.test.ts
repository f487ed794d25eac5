import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeUpSite } from '../../src/commands/made-up-site.ts';

// Commands that the README names and that no step of npm test runs as they are: here offline, or until they answer.
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const empty = mkdtempSync(join(tmpdir(), 'wsgi-atlas-empty-'));
afterAll(() => rmSync(empty, { recursive: true }));

const run = (...parameters: string[]) => spawnSync('npm', ['run', '-s', ...parameters], { encoding: 'utf8' });

test('every command of the README is there', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test.each([
  ['check:content', [], 'no problems'],
  ['check:sources', ['--', '--from', empty, '--offline'], '0 quotes and 0 absences read again in files'],
  ['translated', [], 'no translation is older'],
  ['test:all', ['--', '--list'], 'search, timed'],
  ['lab', ['--', 'list'], 'probe '],
  ['lab', ['--', 'check'], 'every observation'],
  ['mutate:content', ['--', '--seed', '5', '--count', '3'], 'seed 5: '],
])('npm run %s %s', (name, parameters, says) => {
  const { status, stdout, stderr } = run(name, ...parameters);
  expect(stdout, stderr).toContain(says);
  expect(status, stderr).toBe(0);
});

test.each([
  ['start', ['src/commands/serve.ts'], { PORT: '0' }],
  ['dev', ['src/commands/dev.ts'], { PORT: '4412' }],
])('npm run %s answers', async (_, parameters, env) => {
  // As a shell would start it, without what the test runner puts into its environment.
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, parameters, { env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const answer = await fetch(await addressOf(child.stdout));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1');
  } finally {
    child.kill();
  }
});

test('a draft of content without a server that can be read says so and stops', () => {
  const root = join(empty, 'made-up');
  makeUpSite(root, { servers: 0 });
  const broken = globSync('content/servers/*.mdx', { cwd: root });
  for (const file of broken) writeFileSync(join(root, file), '---\nname: [\n---\n');
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--draft'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  for (const file of broken) expect(stderr).toContain(`${file}: line `);
  expect(stderr).toContain('content/servers/: has no server that can be read');
  expect(stderr).not.toContain('Error');
});

/** The address that a command prints once it serves; it goes on printing afterwards. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.on('data', (part: Buffer) => {
      text += part.toString();
      const [address] = /http:\/\/localhost:\d+\/?/.exec(text) ?? [];
      if (address) resolve(address);
    });
    output.once('end', () => reject(new Error(`ended without an address: ${text}`)));
  });
}
