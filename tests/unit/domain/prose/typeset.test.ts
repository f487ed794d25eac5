import { expect, test } from 'vitest';
import { typeset } from '../../../../src/domain/prose/typeset.ts';

test('apostrophes are typeset, wherever they stand', () => {
  expect(typeset("It doesn't take the workers' or `PORT`'s place.")).toBe('It doesn’t take the workers’ or `PORT`’s place.');
});

test('quotation marks open before a word and close behind it', () => {
  expect(typeset('"Beta" says ("4 - Beta"), or "yes".')).toBe('“Beta” says (“4 - Beta”), or “yes”.');
  expect(typeset('`a` says "`b`"')).toBe('`a` says “`b`”');
});

test('code stays as it is', () => {
  expect(typeset(`Run \`app 'x:y' "z"\`, don't \`b'x'\``)).toBe(`Run \`app 'x:y' "z"\`, don’t \`b'x'\``);
});
