import { levels } from '../../vocabulary/levels.ts';
import { answerIn, type MatrixAnswer, type MatrixColumn, type MatrixRow } from './matrix-model.ts';

/** Columns as a view sorts them: by name, by the required features, or by one feature; columns that are equal keep their order. */
export function sortColumns(columns: readonly MatrixColumn[], sort: string, required: readonly MatrixRow[], row: MatrixRow | undefined): MatrixColumn[] {
  if (sort === 'name') return columns.toSorted((a, b) => a.name.localeCompare(b.name));
  if (sort === 'needs') {
    const score = (column: MatrixColumn) => required.reduce((sum, it) => sum + rank(answerIn(it, column)), 0);
    return columns.toSorted((a, b) => score(a) - score(b));
  }
  return row ? columns.toSorted((a, b) => compareAnswers(answerIn(row, a), answerIn(row, b))) : [...columns];
}

/** Orders answers: known values first, then levels from yes to unknown; values by their number, those without one last, by their words. */
export function compareAnswers(a: MatrixAnswer, b: MatrixAnswer): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [a.number ?? Infinity, b.number ?? Infinity];
  return x === y ? a.text.localeCompare(b.text) : x - y;
}

function rank({ level }: MatrixAnswer): number {
  return level === undefined ? -1 : levels.indexOf(level);
}
