import { expect, test } from 'vitest';
import { readableOf } from '../../../../src/domain/prose/asserted.ts';

test.each([
  ['GET http://127.0.0.1:8000/: 200, "Hello"', 'GET http://127.0.0.1:8000/: 200, "Hello"'],
  [String.raw`GET http://127.0.0.1:8000/: 200, "\"hello\":\"world\""`, 'GET http://127.0.0.1:8000/: 200, "hello":"world"'],
  [String.raw`GET http://127.0.0.1:8000/: 200, "id=\"main\""`, 'GET http://127.0.0.1:8000/: 200, id="main"'],
  ['did what it says', 'did what it says'],
])('shows what was looked for without escapes: %s', (asserted, text) => {
  expect(readableOf(asserted)).toBe(text);
});
