import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairOf, pairsOf, serversOfPair } from '../../../../src/domain/compare/pairs.ts';

test('the order of two servers does not matter', () => {
  expect(pairOf('birch', 'alder')).toBe('alder-vs-birch');
  expect(pairOf('alder', 'birch')).toBe('alder-vs-birch');
});

test('the id of a page names its servers', () => {
  expect(serversOfPair('alder-vs-birch')).toEqual(['alder', 'birch']);
});

test('every pair is there once', () => {
  expect(pairsOf(['c', 'a', 'b'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), (ids) => {
      const pairs = pairsOf(ids);
      return pairs.length === (ids.length * (ids.length - 1)) / 2 && pairs.every(([a, b]) => a < b);
    }),
  );
});
