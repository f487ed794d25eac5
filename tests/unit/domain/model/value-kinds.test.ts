import { expect, test } from 'vitest';
import { choicePath, valueKindOf, type ValueKindWords, type ValueShape } from '../../../../src/domain/model/value-kinds.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import { locales } from '../../../../src/vocabulary/locales.ts';

const both = (en: string, ru: string) => ({ en, ru });
const seconds: ValueShape = { type: 'number', unit: 'seconds' };
const requests: ValueShape = { type: 'number', unit: 'requests' };
const choice: ValueShape = { type: 'choice', of: { file: both('Files', 'Файлы'), both: both('Files and flags', 'Файлы и ключи') } };
const address: ValueShape = { type: 'address' };
const text: ValueShape = { type: 'text', translated: true };
const shapes = [seconds, requests, choice, address, text];

const faultOf = (shape: ValueShape, value: string | number) => valueKindOf(shape).faultOf(value, shape);
const agree = (shape: ValueShape, seen: string | number, written: string | number) => valueKindOf(shape).agree(seen, written, shape);
const show = (shape: ValueShape, value: string | number, words?: ReturnType<typeof both>) =>
  valueKindOf(shape).show(value, shape, { locale: 'ru', formatQuantity: (number, unit) => `${number} of ${unit}` }, words);

test('a written value is of its kind, or says what to write', () => {
  expect([faultOf(seconds, 0.5), faultOf(choice, 'both'), faultOf(text, 'sync')]).toEqual([undefined, undefined, undefined]);
  for (const it of ['127.0.0.1:8000', '*:80', '[::1]:8000', 'localhost:5000', '/run/app.sock', 'unix:/run/app.sock'])
    expect(faultOf(address, it), it).toBeUndefined();
  expect([faultOf(seconds, '30 s'), faultOf(choice, 'toString'), faultOf(address, 8000), faultOf(address, 'port 8000'), faultOf(text, 30)])
    .toMatchInlineSnapshot(`
    [
      "is "30 s", not a number of seconds: write a number, or off, absent, unlimited",
      "is "toString", not a choice of this feature: use one of file, both",
      "is 8000, not an address: write host:port, the path of a socket, or off, absent, unlimited",
      "is "port 8000", not an address: write host:port, the path of a socket, or off, absent, unlimited",
      "is the number 30, not a text: write it in quotes",
    ]
  `);
});

test('a value in words', () => {
  expect(show(seconds, 30)).toBe('30 of seconds');
  expect(show(choice, 'file')).toBe('Файлы');
  expect(show(address, '*:80')).toBe('*:80');
  expect(show(text, 'threads', both('threads', 'потоки'))).toBe('потоки');
  expect(show(text, 'gthread')).toBe('gthread');
  expect(show(choice, 'other')).toBe('other');
  expect(show(text, 3)).toBe('3');
});

test('what was seen agrees with what is written within what measuring differs by; counts and words exactly', () => {
  expect([agree(seconds, 31, 30), agree(seconds, 33, 30), agree(seconds, 34, 30), agree(seconds, 1.9, 1), agree(seconds, 2.1, 1)]).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  expect([agree(requests, 4, 4), agree(requests, 5, 4)]).toEqual([true, false]);
  expect([agree(choice, 'file', 'file'), agree(choice, 'file', 'both'), agree(address, '*:80', '0.0.0.0:80'), agree(text, 'a', 'a')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('numbers are ordered by their size, all else by words; only numbers have a unit', () => {
  expect(shapes.map((it) => valueKindOf(it).rank(3))).toEqual([3, 3, undefined, undefined, undefined]);
  expect(shapes.map((it) => valueKindOf(it).unit(it))).toEqual(['seconds', 'requests', undefined, undefined, undefined]);
});

test('choices are translated with the feature, texts with each server where they have words', () => {
  const written: ValueShape<string> = { type: 'choice', of: { file: 'Files' } };
  expect(valueKindOf(written).localize(written, (path, words) => both(words, path))).toEqual({ type: 'choice', of: { file: both('Files', 'value.of.file') } });
  expect(shapes.map((it) => valueKindOf(it).isTranslated(it))).toEqual([false, false, false, false, true]);
  expect(valueKindOf<ValueShape['type']>({ type: 'text' }).isTranslated({ type: 'text' })).toBe(false);
});

test('every language says of each kind what its answers are', () => {
  for (const locale of locales) {
    const words: ValueKindWords = wordsOf(locale).feature.value;
    const lines = shapes.map((it) => valueKindOf(it).describe(it, words, wordsOf(locale).terms.unitName));
    expect(new Set(lines).size, locale).toBe(shapes.length);
  }
});

test('an address is a host with a port or the path of a socket, and nothing around it', () => {
  for (const it of ['x 127.0.0.1:80', '127.0.0.1:80 x', '127.0.0.1:', ':80', 'unix:', 'run/app.sock', '/', '127.0.0.1:123456', '[::g]:80', 'a b:80'])
    expect(faultOf(address, it), it).toBeDefined();
});

test('a word that is no number agrees with itself alone', () => {
  expect([agree(seconds, 'unlimited', 'unlimited'), agree(seconds, 'unlimited', 30), agree(seconds, 30, 'unlimited')]).toEqual([true, false, false]);
});

test('what a kind of value is called, which choices it has, and what of it is translated', () => {
  const words: ValueKindWords = { number: (unit) => `a number of ${unit}`, choice: 'a choice', address: 'an address', text: 'a text' };
  const names = wordsOf('en').terms.unitName;
  expect(shapes.map((it) => valueKindOf(it).describe(it, words, names))).toEqual([
    `a number of ${names.seconds}`,
    `a number of ${names.requests}`,
    'a choice',
    'an address',
    'a text',
  ]);
  expect(shapes.map((it) => valueKindOf(it).choices(it))).toEqual([[], [], Object.entries((choice as { of: object }).of), [], []]);
  for (const shape of [seconds, address, text]) expect(valueKindOf(shape).localize(shape as never, () => both('x', 'x'))).toEqual(shape);
  expect(shapes.map((it) => valueKindOf(it).rank('a'))).toEqual(shapes.map(() => undefined));
  expect(choicePath('both')).toBe('value.of.both');
});
