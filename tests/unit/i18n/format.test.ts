import { expect, test } from 'vitest';
import { formatDay, formatExactly, formatNumber, formatQuantity, formatShare } from '../../../src/i18n/format.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { locales } from '../../../src/vocabulary/locales.ts';

const inBoth = (format: (locale: (typeof locales)[number]) => string) => locales.map(format);
const bytes = (value: number) => inBoth((it) => formatQuantity(it, value, 'bytes'));

test('bytes stand in their greatest unit, with a tilde where that is not exact', () => {
  expect(bytes(8192)).toEqual(['8\u00a0KiB', '8\u00a0КиБ']);
  expect(bytes(8190)).toEqual(['~8\u00a0KiB', '~8\u00a0КиБ']);
  expect(bytes(3875)).toEqual(['~3.78\u00a0KiB', '~3,78\u00a0КиБ']);
  expect(bytes(1536)).toEqual(['1.5\u00a0KiB', '1,5\u00a0КиБ']);
  expect(bytes(100 * 1024 ** 2)).toEqual(['100\u00a0MiB', '100\u00a0МиБ']);
  expect(bytes(1024 ** 3)).toEqual(['1\u00a0GiB', '1\u00a0ГиБ']);
  expect(bytes(16 * 1024 ** 4)).toEqual(['16\u00a0TiB', '16\u00a0ТиБ']);
});

test('fewer than 1,024 bytes are bytes; what would round to 1,024 is one of the next unit, but for the last', () => {
  expect(bytes(1023)).toEqual(['1,023\u00a0B', '1\u00a0023\u00a0Б']);
  expect(bytes(0)).toEqual(['0\u00a0B', '0\u00a0Б']);
  expect(bytes(1024 ** 2 - 1)[0]).toBe('~1\u00a0MiB');
  expect(bytes(1000 * 1024)[0]).toBe('1,000\u00a0KiB');
  expect(bytes(2048 * 1024 ** 4)[0]).toBe('~2,050\u00a0TiB');
});

test('whoever looks deeper finds every digit', () => {
  expect(inBoth((it) => formatExactly(it, 262_144, 'bytes'))).toEqual(['262,144\u00a0B', '262\u00a0144\u00a0Б']);
});

test('seconds and counts have the separators of the language, seconds their unit behind a space that does not break', () => {
  expect(inBoth((it) => formatQuantity(it, 1.5, 'seconds'))).toEqual(['1.5\u00a0s', '1,5\u00a0с']);
  expect(inBoth((it) => formatQuantity(it, 10_000, 'requests'))).toEqual(['10,000', '10\u00a0000']);
  expect(inBoth((it) => formatNumber(it, 16_384))).toEqual(['16,384', '16\u00a0384']);
});

test('days and shares', () => {
  expect(inBoth((it) => formatDay(it, '2026-11-02'))).toEqual(['2\u00a0Nov\u00a02026', expect.stringMatching(/^2\sнояб\.\s2026$/)]);
  expect(inBoth((it) => formatShare(it, 0.604))).toEqual(['60%', '60\u00a0%']);
});

test('counts in words have them, too', () => {
  expect(inBoth((it) => wordsOf(it).terms.cells(1700))).toEqual(['1,700 cells', expect.stringMatching(/^1\s700\sячеек$/)]);
  expect(inBoth((it) => wordsOf(it).terms.ofDecidable(3, 1700))).toEqual([
    '3 of 1,700 cells to which the question applies',
    expect.stringMatching(/^3 из\s1\s700 ячеек, к\sкоторым вопрос применим$/),
  ]);
});
