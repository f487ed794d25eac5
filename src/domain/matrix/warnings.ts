import { answerIn, type MatrixColumn, type MatrixRow } from './matrix-model.ts';
import type { MatrixView } from './view.ts';

/** Vital rows that who requires something else should know of, each with the columns of the view that answer no to it. */
export function findWarnings(
  { must }: Pick<MatrixView, 'must'>,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): { row: MatrixRow; columns: MatrixColumn[] }[] {
  const unasked = must.length ? rows.filter((it) => it.vital && !must.includes(it.id)) : [];
  return unasked.map((row) => ({ row, columns: columns.filter((it) => answerIn(row, it).level === 'no') })).filter((it) => it.columns.length > 0);
}
