import { evaluate } from 'satteri';
import { beforeEach, describe, expect, test } from 'vitest';
import { markup } from '../../../src/content/prose.ts';
import { problemsOf } from '../fixture.ts';
import { bypasses } from './bypasses.ts';

const guide = 'content/guides/first-steps.mdx';

/** Problems of the guide of the fixture with another text, which begins on the line that is returned. */
function problemsWith(text: string): { first: number; problems: string[] } {
  let first = 0;
  const changed = (before: string) => {
    const front = before.slice(0, before.indexOf('\n---\n') + 5);
    first = front.split('\n').length;
    return `${front}${text}\n`;
  };
  const problems = problemsOf({ [guide]: changed }).filter((it) => it.startsWith(guide));
  return { first, problems };
}

/** Draws a text as the build would, were it let through: components that it names draw what stands in them. */
function draw(text: string): void {
  const jsx = (type: unknown, properties: unknown) => (typeof type === 'function' ? (type as (it: unknown) => unknown)(properties) : properties);
  const { default: drawn } = evaluate(text, { Fragment: 'fragment', jsx, jsxs: jsx, features: markup }) as { default: (properties: unknown) => unknown };
  const inner = ({ children }: { children?: unknown }) => children;
  drawn({ components: { Note: inner, Fact: inner } });
}

test.each(bypasses)('$name fails the check with file and line', ({ text, line, message }) => {
  const { first, problems } = problemsWith(text);
  expect(problems).toContainEqual(expect.stringContaining(`${guide}: line ${first + line - 1}: ${message}`));
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

test('words alone have no problem', () => {
  expect(problemsWith('A text on one line.').problems).toEqual([]);
});

test('each has a name of its own', () => {
  expect(new Set(bypasses.map((it) => it.name)).size).toBe(bypasses.length);
});
