import { expect, test } from 'vitest';
import { citationNumber } from '../../../../src/domain/prose/prose-subject.ts';

const ground = { kind: 'quoted', url: 'https://example.org/', label: 'x', quote: 'y' } as const;

test('cited grounds are counted from one, in the order of the frontmatter', () => {
  expect([citationNumber({ a: ground, b: ground }, 'a'), citationNumber({ a: ground, b: ground }, 'b')]).toEqual([1, 2]);
});

test('a ground that is not there is an error that says what to do', () => {
  expect(() => citationNumber({ a: ground }, 'c')).toThrow('<Cite id="c"/> has no ground: add it to grounds in the frontmatter');
});
