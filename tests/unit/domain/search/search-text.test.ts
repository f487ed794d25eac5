import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, formsIn, withoutSigns, normalizeText, partsOf, slipOf, wordsIn, writtenWords } from '../../../../src/domain/search/search-text.ts';
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

  test.each([
    ['gunciorn', 'gunicorn', true],
    ['waitres', 'waitress', true],
    ['unicorn', 'gunicorn', false],
    ['tls', 'tsl', false],
    ['8000', '8008', false],
  ])('%s for %s is a slip of the finger: %s', (typed, word, expected) => expect(slipOf(typed, word) > 0).toBe(expected));

  test('a slip is the same in both directions', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-d]{8,9}$/), fc.stringMatching(/^[a-d]{8,9}$/), (a, b) => slipOf(a, b) === slipOf(b, a)));
  });
});
