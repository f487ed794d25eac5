import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { evaluate } from 'satteri';
import { beforeEach, describe, expect, test } from 'vitest';
import { draftStops } from '../../../src/commands/draft.ts';
import { markdownFeatures } from '../../../src/content/prose.ts';
import { formatProblem } from '../../../src/domain/model/content.ts';
import { checkedFixture, fixtureTexts } from '../fixture.ts';
import { bypasses } from './bypasses.ts';

const guide = 'content/guides/first-steps.mdx';
const front = fixtureTexts[guide]!.slice(0, fixtureTexts[guide]!.indexOf('\n---\n') + 5);
const first = front.split('\n').length;

/** Draws a text as the build would, were it let through: components that it names draw what stands in them. */
function draw(text: string): void {
  const jsx = (type: unknown, properties: unknown) => (typeof type === 'function' ? (type as (it: unknown) => unknown)(properties) : properties);
  const { default: drawn } = evaluate(text, { Fragment: 'fragment', jsx, jsxs: jsx, features: markdownFeatures }) as { default: (properties: unknown) => unknown };
  const inner = ({ children }: { children?: unknown }) => children;
  drawn({ components: { Note: inner, Fact: inner } });
}

test('words alone have no problem', () => {
  expect(checkedFixture({ [guide]: `${front}A text on one line.\n` }).problems).toEqual([]);
});

describe.each(bypasses)('$name', ({ text, line, message, draft }) => {
  const { content, problems } = checkedFixture({ [guide]: `${front}${text}\n` });
  const said = `${guide}: line ${first + line - 1}: ${message}`;

  test('fails the check with file and line', () => {
    expect(problems.map(formatProblem)).toContainEqual(expect.stringContaining(said));
  });

  test('is drawn in a draft only where it is harmless', () => {
    const isDrawn = content.guides.length > 0 && draftStops({ content, problems }).every((it) => it.file !== guide);
    expect(isDrawn).toBe(draft ?? false);
  });
});

describe('the code of these texts is live:', () => {
  const trace = globalThis as { proseRan?: boolean };
  beforeEach(() => delete trace.proseRan);

  test.each(bypasses.filter((it) => it.runs))('$name', ({ text }) => {
    draw(text);
    expect(trace.proseRan).toBe(true);
  });

  test('words alone leave no trace', () => {
    draw('A text with `{(globalThis.proseRan = true)}` in it.');
    expect(trace.proseRan).toBeUndefined();
  });
});

test.each([['build', []], ['build --draft', ['--draft']]])('npm run %s stops before it builds anything', (_, flags) => {
  const root = mkdtempSync(join(tmpdir(), 'wsgi-atlas-'));
  try {
    for (const [path, text] of Object.entries(fixtureTexts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), path === guide ? `${front}a \\\`{(await import('node:fs')).writeFileSync('ran', '')}\\\`\n` : text);
    }
    const { status, stderr } = spawnSync(process.execPath, [resolve('src/commands/build.ts'), ...flags], { cwd: root, encoding: 'utf8' });
    expect(stderr).toContain(`${guide}: line ${first}: contains { or }, which would run as code`);
    expect(status).toBe(1);
    expect(['ran', 'dist', '.astro'].filter((it) => existsSync(join(root, it)))).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
}, 30_000);

test('each has a name of its own', () => {
  expect(new Set(bypasses.map((it) => it.name)).size).toBe(bypasses.length);
});
