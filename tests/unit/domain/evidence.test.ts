import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/domain/evidence.ts';

test.each([
  ['an answer', { level: 'yes' }, 'documented'],
  ['a value', { value: 30 }, 'documented'],
  ['a word for the lack of a number', { value: 'absent' }, 'documented'],
  ['nothing known', { level: 'unknown' }, 'none'],
  ['nothing asked', { level: 'not-applicable' }, 'none'],
  ['a claim that differs', { level: 'no', claimed: { level: 'yes' } }, 'disputed'],
  ['a claimed value that differs', { value: 30, claimed: { value: 60 } }, 'disputed'],
  ['a claim that says the same', { value: 30, claimed: { value: 30 } }, 'documented'],
] as const)('%s', (_, answer, expected) => {
  expect(evidenceOf(answer)).toBe(expected);
});
