import { passing, type Level } from '../../vocabulary/levels.ts';
import { columnsOf } from './columns.ts';
import { answerIn, type MatrixColumn, type MatrixModel, type MatrixRow } from './matrix-model.ts';
import { sortColumns } from './sort.ts';
import type { MatrixView } from './view.ts';

/** Why a column left: a requirement and what it has, not enough or not on a platform of the view; or a filter. */
export type Reason = { row: MatrixRow; level: Level } | { filter: 'interface' | 'state' | 'platform' | 'age' };

/** A column that left, with every reason. */
export interface Removed {
  column: MatrixColumn;
  because: Reason[];
}

/** What a view shows of the matrix. */
export interface MatrixShown {
  /** Columns in order. */
  columns: MatrixColumn[];
  removed: Removed[];
  /** Servers that would be shown, had the reader not chosen columns. */
  unpicked: MatrixColumn[];
  /** Ids of the rows that stay, those that are folded included: first what is required, as it was, then the rest in its order. */
  rows: Set<string>;
  /** Disputed cells in what stays. */
  disputed: number;
  /** Levels and evidences in what stays, folded rows aside. */
  marks: Set<string>;
  /** How many columns each requirement removes by itself, by feature id. */
  removes: Record<string, number>;
  /** If nothing is left: the column that only requirements removed, and the fewest of them. */
  closest?: { column: MatrixColumn; lacks: MatrixRow[] } | undefined;
}

/** Applies a view to the matrix: which columns and rows stay, and why the others left. Columns whose answers the page does not have are left out. */
export function applyView(view: MatrixView, model: MatrixModel): MatrixShown {
  const rows = new Map(model.rows.map((row) => [row.id, row]));
  const required = view.must.flatMap((id) => rows.get(id) ?? []);
  const find = (ids: readonly string[]) => ids.flatMap((id) => model.columns.find((it) => it.id === id && model.known.has(id)) ?? []);
  const picked = find(columnsOf(view, model));
  const judged = picked.map((column): Removed => ({ column, because: reasons(column, view, required) }));
  const removed = judged.filter((it) => it.because.length > 0);
  const left = judged.filter((it) => it.because.length === 0).map((it) => it.column);
  const columns = sortColumns(left, view.sort, required, rows.get(view.sort));
  const kept = [...required, ...model.rows.filter((row) => !required.includes(row))].filter((row) => keepsRow(row, columns, view));
  const answers = kept.flatMap((row) => columns.map((it) => ({ row, ...answerIn(row, it) })));
  return {
    columns,
    removed,
    unpicked: find(model.plain).filter((it) => !picked.some((other) => other.server === it.server)),
    rows: new Set(kept.map((row) => row.id)),
    disputed: answers.filter((it) => it.evidence === 'disputed').length,
    marks: new Set(answers.filter((it) => !isFolded(it.row, view)).flatMap(({ level, evidence }) => [level ?? evidence, evidence])),
    removes: Object.fromEntries(required.map((row) => [row.id, picked.filter((it) => !passes(row, it, view)).length])),
    closest: columns.length === 0 ? findClosest(removed) : undefined,
  };
}

/** Whether a row is folded away, with its group or as one of the group's values; what is required never is. */
export function isFolded({ id, group, kind }: MatrixRow, { must, folded, foldedValues }: MatrixView): boolean {
  return !must.includes(id) && (folded.includes(group) || (kind === 'value' && foldedValues.includes(group)));
}

function passes(row: MatrixRow, column: MatrixColumn, { strict, installed, platforms }: MatrixView): boolean {
  const { level, notOn } = answerIn(row, column);
  const levels = passing[installed ? 'installed' : strict ? 'strict' : 'normal'];
  return level !== undefined && levels.includes(level) && !platforms.some((it) => notOn?.includes(it));
}

function reasons(column: MatrixColumn, view: MatrixView, required: readonly MatrixRow[]): Reason[] {
  const found: Reason[] = required.filter((row) => !passes(row, column, view)).map((row) => ({ row, level: answerIn(row, column).level ?? 'unknown' }));
  if (view.interfaces.length && !view.interfaces.some((it) => column.interfaces.includes(it))) found.push({ filter: 'interface' });
  if (view.states.length && !view.states.includes(column.state)) found.push({ filter: 'state' });
  if (!view.platforms.every((it) => column.platforms.includes(it))) found.push({ filter: 'platform' });
  if (view.age && column.months >= Number(view.age)) found.push({ filter: 'age' });
  return found;
}

function keepsRow(row: MatrixRow, columns: readonly MatrixColumn[], view: MatrixView): boolean {
  const wanted = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.every((word) => hasWord(row, word))) return false;
  const answers = columns.map((it) => answerIn(row, it));
  if (view.evidences.length && !answers.some((it) => view.evidences.includes(it.evidence))) return false;
  return !view.differ || new Set(answers.map((it) => it.text)).size > 1;
}

/** A part of a word suffices; a grid reference is meant whole, so that a1 does not find A10. */
function hasWord({ words }: MatrixRow, word: string): boolean {
  return /^[a-z]\d+$/.test(word) ? new RegExp(`${word}(?!\\d)`).test(words) : words.includes(word);
}

function findClosest(removed: readonly Removed[]): MatrixShown['closest'] {
  const found = removed.map(({ column, because }) => ({ column, because, lacks: because.flatMap((it) => ('row' in it ? it.row : [])) }));
  const [closest] = found.filter((it) => it.lacks.length === it.because.length).sort((a, b) => a.lacks.length - b.lacks.length);
  return closest && { column: closest.column, lacks: closest.lacks };
}
