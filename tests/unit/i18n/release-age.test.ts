import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/i18n/index.ts';

const said = (unit: 'days' | 'months', count: number) =>
  (['en', 'ru'] as const).map((locale) => wordsOf(locale).server.releaseAge('X', { unit, count }).replaceAll('\u00a0', ' '));

test.each([
  ['days', 0, 'last release X, on the day of the check', 'последний выпуск X, в день проверки'],
  ['days', 1, 'last release X, one day before the check', 'последний выпуск X, за 1 день до проверки'],
  ['days', 10, 'last release X, 10 days before the check', 'последний выпуск X, за 10 дней до проверки'],
  ['months', 22, 'last release X, 22 months before the check', 'последний выпуск X, за 22 месяца до проверки'],
  ['months', 24, 'last release X, 2 years before the check', 'последний выпуск X, за 2 года до проверки'],
  ['months', 37, 'last release X, 3 years and one month before the check', 'последний выпуск X, за 3 года и 1 месяц до проверки'],
  ['months', 50, 'last release X, 4 years and 2 months before the check', 'последний выпуск X, за 4 года и 2 месяца до проверки'],
] as const)('a release of %s %i before the check', (unit, count, english, russian) => {
  expect(said(unit, count)).toEqual([english, russian]);
});
