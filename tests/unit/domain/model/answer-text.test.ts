import { expect, test } from 'vitest';
import { answerText } from '../../../../src/domain/model/answer-text.ts';
import type { Answer } from '../../../../src/domain/model/answer.ts';
import type { ValueShape } from '../../../../src/domain/model/value-kinds.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';

const seconds: ValueShape = { type: 'number', unit: 'seconds' };
const text = (answer: Answer, value?: ValueShape) =>
  answerText(answer, { ...(value && { value }) }, 'ru', wordsOf('ru').terms, (it, unit) => `~${it} of ${unit}`);

test('a level has its name, whatever else is there', () => {
  expect(text({ level: 'optional' }, seconds)).toBe(wordsOf('ru').terms.level.optional);
  expect(text({ level: 'no', value: 3 }, seconds)).toBe(wordsOf('ru').terms.level.no);
});

test('a word for the lack of a number has its name, in every kind of value', () => {
  expect(text({ value: 'off' }, seconds)).toBe(wordsOf('ru').terms.valueWord.off);
  expect(text({ value: 'absent' })).toBe(wordsOf('ru').terms.valueWord.absent);
});

test('a feature of numbers can have words of its own for the lack of one', () => {
  const limit: ValueShape = { ...seconds, of: { absent: { en: 'no limit', ru: 'нет предела' } } };
  expect(text({ value: 'absent' }, limit)).toBe('нет предела');
  expect(text({ value: 'off' }, limit)).toBe(wordsOf('ru').terms.valueWord.off);
});

test('a value is shown as its kind shows it, in the language and with the numbers of the page', () => {
  expect(text({ value: 30 }, seconds)).toBe('~30 of seconds');
  expect(text({ value: 'threads', text: { en: 'threads', ru: 'потоки' } }, { type: 'text', translated: true })).toBe('потоки');
  expect(text({ value: 'file' }, { type: 'choice', of: { file: { en: 'Files', ru: 'Файлы' } } })).toBe('Файлы');
});

test('a value of no kind is itself', () => {
  expect(text({ value: 30 })).toBe('30');
  expect(text({ value: 'sync' })).toBe('sync');
});

test('files have every digit, without separators and special spaces', () => {
  expect(answerText({ value: 8190 }, { value: { type: 'number', unit: 'bytes' } }, 'ru', wordsOf('ru').terms)).toBe('8190 Б');
});
