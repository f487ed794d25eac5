import { expect, test } from 'vitest';
import { citationNumber, inReadingOrder } from '../../../../src/domain/prose/prose-subject.ts';

const ground = (quote: string) => ({ kind: 'quoted', url: 'https://example.org/', label: 'x', quote }) as const;
const grounds = { a: ground('1'), b: ground('2'), c: ground('3') };

test('grounds come in the order in which they are cited, others after them', () => {
  expect(Object.entries(inReadingOrder(grounds, ['c', 'a', 'c']))).toEqual([
    ['c', grounds.c],
    ['a', grounds.a],
    ['b', grounds.b],
  ]);
  expect(Object.keys(inReadingOrder(grounds, ['nowhere', 'constructor', 'b']))).toEqual(['b', 'a', 'c']);
});

test('cited grounds are counted from one, in the order of the page', () => {
  expect([citationNumber(grounds, 'a'), citationNumber(grounds, 'b'), citationNumber(inReadingOrder(grounds, ['c']), 'c')]).toEqual([1, 2, 1]);
});

test('a ground that is not there is an error that says what to do', () => {
  expect(() => citationNumber(grounds, 'd')).toThrow('<Cite id="d"/> has no ground: add it to grounds in the frontmatter');
});
