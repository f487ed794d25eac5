import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../../src/components/ui/code-tokens.ts';

const kinds = (code: string, language: string) => tokensOf(code, language).flatMap(({ kind, text }) => (kind ? [`${kind} ${text}`] : []));

test.each([
  ['py', 'def app(x): # why', ['keyword def', 'comment # why']],
  ['py', "return 'a#b', 42", ['keyword return', "string 'a#b'", 'number 42']],
  ['py', 'default_if = server', []],
  ['py', '"""Says\nwhy."""', ['string """Says\nwhy."""']],
  ['sh', 'pip install "x[y]" # now', ['string "x[y]"', 'comment # now']],
  ['ini', '; comment\nprocesses = 4', ['comment ; comment']],
  ['conf', 'proxy_pass http://app; # up', ['keyword proxy_pass', 'comment # up']],
  ['ts', "// take it from the server\nconst a = 'https://b';", ['comment // take it from the server', 'keyword const', "string 'https://b'"]],
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
