import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../../src/domain/prose/code-tokens.ts';

const kinds = (code: string, language: string) => tokensOf(code, language).flatMap(({ kind, text }) => (kind ? [`${kind} ${text}`] : []));

test.each([
  ['py', 'def app(x): # why', ['k def', 'c # why']],
  ['py', "return 'a#b', 42", ['k return', "s 'a#b'", 'n 42']],
  ['py', 'default_if = important', []],
  ['sh', 'pip install "x[y]" # now', ['s "x[y]"', 'c # now']],
  ['ini', '; comment\nprocesses = 4', ['c ; comment', 'n 4']],
  ['ts', "// take it from the server\nconst a = 'https://b';", ['c // take it from the server', "s 'https://b'"]],
  ['unknown', '# plain', []],
])('%s: %s', (language, code, expected) => {
  expect(kinds(code, language)).toEqual(expected);
});

test('the text is never changed', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('py', 'sh', 'ini', 'conf', 'txt'),
      (code, language) =>
        tokensOf(code, language)
          .map((it) => it.text)
          .join('') === code,
    ),
  );
});
