import type { Level } from '../../vocabulary/levels.ts';
import { answerIn, type MatrixColumn, type MatrixRow } from './matrix-model.ts';

/** How many of the columns have a feature, and how many a part of it. */
export interface MatrixTally {
  whole: number;
  part: number;
  of: number;
}

/** Counts the answers of a row: `yes` and `optional` are whole, `partial` is a part. */
export function countAnswers(row: MatrixRow, columns: readonly MatrixColumn[]): MatrixTally {
  const found = columns.map((it) => answerIn(row, it).level);
  const count = (...wanted: Level[]) => found.filter((it) => it && wanted.includes(it)).length;
  return { whole: count('yes', 'optional'), part: count('partial'), of: columns.length };
}
