import { expect, test } from 'vitest';
import { excerptOf } from '../../../../src/domain/prose/excerpt.ts';
import { usedFiles } from '../../../../src/domain/lab/probe-sources.ts';

test('a text ends with a whole line', () => {
  expect(excerptOf('one\ntwo\nthree\n', 4)).toEqual({ text: 'one', left: 2 });
  expect(excerptOf('one\ntwo\nthree\n', 8)).toEqual({ text: 'one\ntwo', left: 1 });
});

test('a text that fits, or nearly fits, stays whole', () => {
  expect(excerptOf('one\ntwo\n', 8)).toEqual({ text: 'one\ntwo', left: 0 });
  expect(excerptOf('one\ntwo\nthree\n', 13)).toEqual({ text: 'one\ntwo\nthree', left: 0 });
  expect(excerptOf('', 8)).toEqual({ text: '', left: 0 });
});

test('what is little more than a tenth too long is cut at the last line that fits', () => {
  const text = `${'a'.repeat(9)}\n${'b'.repeat(12)}`;
  expect(text).toHaveLength(22);
  expect(excerptOf(text, 20)).toEqual({ text, left: 0 });
  expect(excerptOf(text, 19)).toEqual({ text: 'a'.repeat(9), left: 1 });
  expect(excerptOf('one\ntwo  \n\n', 100)).toEqual({ text: 'one\ntwo', left: 0 });
});

test('a first line is shown however long it is', () => {
  expect(excerptOf('a very long line\nanother', 3)).toEqual({ text: 'a very long line', left: 1 });
});

test('the files that a probe names are those that there are', () => {
  const source = "import { hang } from '../../../wire/hung.ts';\nimport { gone } from '../../../wire/gone.ts';\nroutes: ['hang'],\n";
  const files = ['wire/hung.ts', 'wire/echo.ts', 'apps/routes_wsgi/hang.py', 'apps/routes_wsgi/hello.py'];
  expect(usedFiles(source, files)).toEqual(['wire/hung.ts', 'apps/routes_wsgi/hang.py']);
});
