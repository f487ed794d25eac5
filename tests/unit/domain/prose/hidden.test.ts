import { expect, test } from 'vitest';
import { showHidden } from '../../../../src/domain/prose/hidden.ts';

test.each([
  ['a right-to-left override', 'a\u202eb', 'a\\u202eb'],
  ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
  ['a bell', '\u0007', '\\u0007'],
  ['an isolate', '\u2066x\u2069', '\\u2066x\\u2069'],
  ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ['a tag', 'a\u{e0041}b', 'a\\ue0041b'],
  ['several of them', '\u200b\u200bx\u200b', '\\u200b\\u200bx\\u200b'],
  ['lines and tabs stay', 'a\n\tb', 'a\n\tb'],
  ['letters stay', 'Ёж, naïve, 漢字', 'Ёж, naïve, 漢字'],
])('%s', (_, text, expected) => {
  expect(showHidden(text)).toBe(expected);
});
