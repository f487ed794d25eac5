import type { AnswerWords } from '../../domain/model/answer-text.ts';
import { fill, type MatrixWords } from './matrix-words.ts';

/** The words that answers consist of. */
export function answerWords({ level, valueWord, unit }: MatrixWords): AnswerWords {
  const units = Object.entries(unit).map(([name, pattern]) => [name, (value: string) => fill(pattern, { value })] as const);
  return { level, valueWord, unit: Object.fromEntries(units) as AnswerWords['unit'] };
}
