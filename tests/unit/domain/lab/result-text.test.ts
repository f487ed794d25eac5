import { expect, test } from 'vitest';
import { numbersText } from '../../../../src/domain/lab/result-text.ts';
import type { LabResult } from '../../../../src/domain/lab/lab.ts';
import { formatExactly, formatNumber } from '../../../../src/i18n/format.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import type { Locale } from '../../../../src/vocabulary/locales.ts';

const text = (locale: Locale, numbers: LabResult['numbers']) =>
  numbersText(numbers, wordsOf(locale).lab.numbers, {
    quantity: (value, unit) => formatExactly(locale, value, unit),
    count: (value) => formatNumber(locale, value),
  }).replace(/[\u00a0\u202f]/g, ' ');

test('a status above a limit is said once where it stays the same', () => {
  expect(text('en', { bytes: 500, status: 413, statusHalfAbove: 413, statusTwice: 413 })).toBe('500 B, then status 413');
  expect(text('ru', { fields: 100, status: 431, statusHalfAbove: 431, statusTwice: 431 })).toBe('100 заголовков, дальше ответ 431');
});

test('and where it changes, from which size on', () => {
  expect(text('en', { bytes: 500, status: 400, statusHalfAbove: 0, statusTwice: 0 })).toBe('500 B, then status 400, no response from 1.5 times the limit');
  expect(text('ru', { bytes: 500, status: 0, statusHalfAbove: 200, statusTwice: 0 })).toBe(
    '500 Б, дальше без ответа, при полуторном пределе ответ 200, при двойном без ответа',
  );
});

test('a status that is no answer to a size stands for itself', () => expect(text('en', { seconds: 5, status: 503 })).toBe('after 5 s, status 503'));
