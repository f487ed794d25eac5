import type { Locale } from '../../vocabulary/locales.ts';
import { answerText, type AnswerWords } from '../model/answer-text.ts';
import type { Answer } from '../model/answer.ts';
import type { Feature } from '../model/feature.ts';

/**
 * A cell of CSV: quoted where needed, and prefixed with ' where a spreadsheet would run it as a formula (OWASP, CSV injection).
 * @example csvField('=1+1') // "'=1+1"
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with CRLF line ends (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** matrix.csv: a row for every feature, a column for every server, answers in words of one language. */
export function matrixRows(
  features: readonly Feature[],
  columns: readonly { name: string; answer: (feature: Feature) => Answer }[],
  locale: Locale,
  words: AnswerWords,
): string[][] {
  return [
    ['ref', 'feature', ...columns.map((it) => it.name)],
    ...features.map((feature) => [feature.ref, feature.name[locale], ...columns.map((it) => answerText(it.answer(feature), feature, locale, words))]),
  ];
}
