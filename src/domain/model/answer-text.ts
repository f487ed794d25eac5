import type { Unit } from '../../vocabulary/identity.ts';
import type { Level, ValueWord } from '../../vocabulary/levels.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Answer } from './answer.ts';
import type { Feature } from './feature.ts';
import { isValueWord } from './lookup.ts';
import { valueKindOf, type FormatQuantity } from './value-kinds.ts';

/** The words of a language that an answer can consist of. */
export interface AnswerWords {
  level: Record<Level, string>;
  valueWord: Record<ValueWord, string>;
  unit: Record<Unit, (value: string) => string>;
}

/**
 * An answer in words: the level's name, or the value with its unit; as files have it, every digit and no separators, unless told how.
 * @example answerText({ value: 30 }, timeout, 'en', words) // '30 s'
 */
export function answerText(
  { level, value, text }: Answer,
  feature: Pick<Feature, 'value'>,
  locale: Locale,
  words: AnswerWords,
  formatQuantity: FormatQuantity = (value, unit) => words.unit[unit](String(value)).replaceAll('\u00a0', ' '),
): string {
  if (level) return words.level[level];
  const shape = feature.value;
  if (isValueWord(value)) return (shape?.type === 'number' && shape.of?.[value]?.[locale]) || words.valueWord[value];
  if (value === undefined || !shape) return String(value);
  return valueKindOf(shape).show(value, shape, { locale, formatQuantity }, text);
}
