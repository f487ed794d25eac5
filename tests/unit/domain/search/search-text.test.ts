import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, formsIn, withoutSigns, normalizeText, partsOf, wordsIn, writtenWords } from '../../../../src/domain/search/search-text.ts';
import { characters } from './search-sample.ts';

describe('words of a text', () => {
  test.each([
    ['Ещё 4,094 Б', 'еще 4094 б'],
    ['1\u00a0048\u202f576', '1048576'],
    ['1, 200 and 3,14', '1, 200 and 3,14'],
  ])('%j is compared as %j', (text, expected) => expect(normalizeText(text)).toBe(expected));

  test.each([
    ['--max-requests 10', ['maxrequests', '10']],
    ['HTTP/2, TLS.', ['http2', 'tls']],
    ['127.0.0.1:8000', ['1270018000']],
    ['«Воркер»?', ['воркер']],
    ['—', []],
  ])('%j has the words %j', (text, expected) => expect(wordsIn(text)).toEqual(expected));

  test('a compound is met whole and in parts, each form once', () => {
    expect(formsIn('limit_request_line line')).toEqual(['limitrequestline', 'limit', 'request', 'line']);
    expect(partsOf('keep-alive')).toEqual(['keep', 'alive']);
    expect(writtenWords('X-Forwarded-For')).toEqual(['x-forwarded-for']);
    expect(withoutSigns('x-forwarded-for')).toBe('xforwardedfor');
  });

  test('any text can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => wordsIn(text).every((word) => word.length > 0 && !/[\s_./:+@-]/.test(word))),
    );
  });
});

describe('how well a typed word fits', () => {
  test('equal, beginning, another ending, inside, in this order', () => {
    const fits = [fitOf('reload', 'reload'), fitOf('reloa', 'reload'), fitOf('воркер', 'воркеры'), fitOf('sap_line'.replace('_', ''), 'limitsapline')];
    expect(fits.every((fit) => fit > 0)).toBe(true);
    expect(fits[0]).toBe(1);
    expect(fits.toSorted((a, b) => b - a)[0]).toBe(fits[0]);
    expect(fits.at(-1)).toBeLessThan(fits[2]!);
  });

  test.each([
    ['таймауты', 'таймаута'],
    ['timeouts', 'timeout'],
    ['сертификат', 'сертификаты'],
  ])('%s is a form of %s', (typed, word) => expect(fitOf(typed, word)).toBeGreaterThan(0.5));

  test.each([
    ['request', 'require'],
    ['c1', 'c2'],
    ['4094', '4095'],
    ['прокси', 'процесс'],
    ['ire', 'request'],
  ])('%s is not %s', (typed, word) => expect(fitOf(typed, word)).toBe(0));
});

describe('how much a fit counts', () => {
  test.each([
    ['reload', 'reload', 1],
    ['relo', 'reload', 0.55 + (0.35 * 4) / 6],
    ['таймауты', 'таймаута', 0.7],
    ['abcdx', 'abcdy', 0.7],
    ['abcdefgxyz', 'abcdefgqrs', 0.7],
    ['ques', 'request', 0.35],
  ])('%s for %s', (typed, word, expected) => expect(fitOf(typed, word)).toBeCloseTo(expected));

  test.each([
    ['three letters inside', 'que', 'request'],
    ['only three letters alike', 'abcx', 'abcy'],
    ['less than seven tenths alike', 'abcdexyz', 'abcdeqrs'],
    ['an ending of four letters', 'abcdefghijkwxyz', 'abcdefghijkqrst'],
    ['an ending that is missing and too long', 'abcdefghijx', 'abcdefghijklmno'],
    ['numbers that begin alike', '10005', '10006'],
  ])('%s is none', (_, typed, word) => expect(fitOf(typed, word)).toBe(0));
});

test('letters that only look composed are read as one', () => {
  expect(normalizeText('ﬁle ½')).toBe('file 1⁄2');
  expect(normalizeText('CAFE\u0301')).toBe('caf\u00e9');
  expect(normalizeText('ЁЖ')).toBe('еж');
  expect(normalizeText('1,048,576 and 12,34')).toBe('1048576 and 12,34');
  expect(formsIn('')).toEqual([]);
  expect(writtenWords('—')).toEqual([]);
});
