import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../src/domain/search/edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'abcd', 1],
  ['bcd', 'abcd', 1],
  ['ab', 'ba', 1],
  ['gunciorn', 'gunicorn', 1],
  ['abcdef', 'badcfe', 3],
  // Only neighbours are swapped, and no letter is changed twice.
  ['abc', 'cba', 2],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
])('from %j to %j: %i', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
});

test('it is the same in both directions, and at least the difference in length', () => {
  const word = fc.stringMatching(/^[a-c]{0,6}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
