import { passing, type Level } from '../vocabulary/levels.ts';
import { answerIn, type MatrixAnswer, type MatrixColumn, type MatrixModel, type MatrixRow } from './matrix-model.ts';
import { sortColumns } from './matrix-sort.ts';
import type { MatrixView } from './matrix-view.ts';

/** Why a column left: a requirement and what it has instead, or a filter. */
export type Reason = { feature: string; level: Level } | { filter: 'interface' | 'state' | 'platform' };

/** What a view shows of the matrix. */
export interface MatrixShown {
  /** Ids of the columns in order. */
  columns: string[];
  /** Columns that left, with every reason. */
  removed: { column: string; because: Reason[] }[];
  /** Servers that the reader took out by choosing columns. */
  unpicked: string[];
  /** Ids of the rows that stay, those of folded groups included. */
  rows: Set<string>;
  /** Disputed cells in what stays. */
  disputed: number;
  /** Levels and evidences in what stays, folded groups aside. */
  marks: Set<string>;
  /** How many columns each requirement removes by itself. */
  removes: Record<string, number>;
  /** If nothing is left: the column that only requirements removed, and the fewest of them. */
  closest?: { column: string; lacks: string[] };
}

/** How many of the columns have a feature, and how many a part of it. */
export interface Tally {
  whole: number;
  part: number;
  of: number;
}

/** Counts the answers of a row: `yes` and `optional` are whole, `partial` is a part. */
export function countAnswers(row: MatrixRow, columns: readonly MatrixColumn[]): Tally {
  const found = columns.map((it) => answerIn(row, it).level);
  const count = (...wanted: Level[]) => found.filter((it) => it && wanted.includes(it)).length;
  return { whole: count('yes', 'optional'), part: count('partial'), of: columns.length };
}

/** Applies a view to the matrix: which columns and rows stay, and why the others left. */
export function applyView(view: MatrixView, model: MatrixModel): MatrixShown {
  const rows = new Map(model.rows.map((row) => [row.id, row]));
  const required = view.must.flatMap((id) => rows.get(id) ?? []);
  const servers = model.columns.filter((it) => it.id === it.server);
  const picked = view.columns.length ? view.columns.flatMap((id) => model.columns.find((it) => it.id === id) ?? []) : servers;
  const judged = picked.map((column) => ({ column, because: reasons(column, view, required) }));
  const columns = sortColumns(
    judged.filter((it) => it.because.length === 0).map((it) => it.column),
    view.sort,
    required,
    rows.get(view.sort),
  );
  const kept = model.rows.filter((row) => keepsRow(row, columns, view));
  return {
    columns: columns.map((it) => it.id),
    removed: judged.filter((it) => it.because.length > 0).map(({ column, because }) => ({ column: column.id, because })),
    unpicked: servers.filter((it) => !picked.some((other) => other.server === it.server)).map((it) => it.id),
    rows: new Set(kept.map((row) => row.id)),
    marks: new Set(kept.filter((row) => !view.folded.includes(row.group)).flatMap((row) => columns.flatMap((it) => marksOf(answerIn(row, it))))),
    disputed: kept.reduce((sum, row) => sum + columns.filter((it) => answerIn(row, it).evidence === 'disputed').length, 0),
    removes: Object.fromEntries(required.map((row) => [row.id, picked.filter((it) => !passes(row, it, view)).length])),
    ...(columns.length === 0 ? findClosest(judged) : {}),
  };
}

function marksOf({ level, evidence }: MatrixAnswer): string[] {
  return level ? [level, evidence] : [evidence];
}

function passes(row: MatrixRow, column: MatrixColumn, { strict }: MatrixView): boolean {
  const { level } = answerIn(row, column);
  return level !== undefined && passing[strict ? 'strict' : 'normal'].includes(level);
}

function reasons(column: MatrixColumn, view: MatrixView, required: readonly MatrixRow[]): Reason[] {
  const found: Reason[] = required
    .filter((row) => !passes(row, column, view))
    .map((row) => ({ feature: row.id, level: answerIn(row, column).level ?? 'not-applicable' }));
  if (view.interfaces.length && !view.interfaces.some((it) => column.interfaces.includes(it))) found.push({ filter: 'interface' });
  if (view.states.length && !view.states.includes(column.state)) found.push({ filter: 'state' });
  if (!view.platforms.every((it) => column.platforms.includes(it))) found.push({ filter: 'platform' });
  return found;
}

function keepsRow(row: MatrixRow, columns: readonly MatrixColumn[], view: MatrixView): boolean {
  const wanted = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.every((word) => row.words.includes(word))) return false;
  const answers = columns.map((it) => answerIn(row, it));
  if (view.disputed && !answers.some((it) => it.evidence === 'disputed')) return false;
  return !view.differ || new Set(answers.map((it) => it.text)).size > 1;
}

function findClosest(judged: readonly { column: MatrixColumn; because: Reason[] }[]): Pick<MatrixShown, 'closest'> {
  const found = judged
    .filter(({ because }) => because.every((it) => 'feature' in it))
    .map(({ column, because }) => ({ column: column.id, lacks: because.flatMap((it) => ('feature' in it ? [it.feature] : [])) }))
    .toSorted((a, b) => a.lacks.length - b.lacks.length)[0];
  return found ? { closest: found } : {};
}
