import type { GroupId } from '../vocabulary/groups.ts';
import type { Platform, State } from '../vocabulary/identity.ts';
import type { Interface } from '../vocabulary/interfaces.ts';
import { levels, passing, type Evidence, type Level } from '../vocabulary/levels.ts';
import type { MatrixView } from './matrix-view.ts';

/** An answer as the matrix page carries it; `text` is the level's key or the value in words. */
export interface MatrixAnswer {
  level?: Level | undefined;
  text: string;
  evidence: Evidence;
}

/** A row: `words` is what the search box looks through, in lower case. */
export interface MatrixRow {
  id: string;
  ref: string;
  group: GroupId;
  words: string;
  /** Answers by column id; a configuration without an entry has its server's answer. */
  answers: Record<string, MatrixAnswer>;
}

/** A column: a server, or one of its configurations. */
export interface MatrixColumn {
  id: string;
  server: string;
  name: string;
  interfaces: readonly Interface[];
  state: State;
  platforms: readonly Platform[];
}

/** What the page knows about the matrix. */
export interface MatrixModel {
  rows: MatrixRow[];
  /** Servers first in the page's order; configurations are columns of their own. */
  columns: MatrixColumn[];
}

/** Why a server left: a requirement and what it has instead, or a filter. */
export type Reason = { feature: string; level: Level } | { filter: 'interface' | 'state' | 'platform' };

/** What a view shows of the matrix. */
export interface MatrixShown {
  /** Ids of the columns in order. */
  columns: string[];
  /** Servers that left, with every reason. */
  removed: { server: string; because: Reason[] }[];
  /** Servers that the reader took out by choosing columns. */
  unpicked: string[];
  /** Ids of the rows that stay, those of folded groups included. */
  rows: Set<string>;
  /** How many rows the filters hide. */
  hiddenRows: number;
  disputed: number;
  /** How many servers each requirement removes by itself. */
  removes: Record<string, number>;
  /** If nothing is left: the server that lacks least, and what it lacks. */
  closest?: { server: string; lacks: string[] };
}

/** The answer of a column in a row; a configuration without one of its own has its server's. */
export function answerIn(row: MatrixRow, column: Pick<MatrixColumn, 'id' | 'server'>): MatrixAnswer {
  return row.answers[column.id] ?? row.answers[column.server] ?? { level: 'unknown', text: 'unknown', evidence: 'none' };
}

/** Applies a view to the matrix: which columns and rows stay, and why the others left. */
export function applyView(view: MatrixView, model: MatrixModel): MatrixShown {
  const servers = model.columns.filter((it) => it.id === it.server);
  const rows = new Map(model.rows.map((row) => [row.id, row]));
  const required = view.must.flatMap((id) => rows.get(id) ?? []);
  const passes = passing[view.strict ? 'strict' : 'normal'];
  const lacks = (column: MatrixColumn): Reason[] =>
    required.flatMap((row) => {
      const level = answerIn(row, column).level ?? 'yes';
      return passes.includes(level) ? [] : [{ feature: row.id, level }];
    });
  const reasons = (column: MatrixColumn): Reason[] => [
    ...lacks(column),
    ...(view.interfaces.length && !view.interfaces.some((it) => column.interfaces.includes(it)) ? [{ filter: 'interface' } as const] : []),
    ...(view.states.length && !view.states.includes(column.state) ? [{ filter: 'state' } as const] : []),
    ...(view.platforms.every((it) => column.platforms.includes(it)) ? [] : [{ filter: 'platform' } as const]),
  ];
  const byId = new Map(model.columns.map((it) => [it.id, it]));
  const picked = view.columns.length ? view.columns.flatMap((id) => byId.get(id) ?? []) : servers;
  const columns = sortColumns(
    picked.filter((it) => reasons(it).length === 0),
    view,
    rows,
  );
  const removed = picked.map((it) => ({ server: it.id, because: reasons(it) })).filter((it) => it.because.length > 0);
  const kept = model.rows.filter((row) => keepsRow(row, columns, view));
  return {
    columns: columns.map((it) => it.id),
    removed,
    unpicked: view.columns.length ? servers.filter((it) => !picked.some((other) => other.server === it.server)).map((it) => it.id) : [],
    rows: new Set(kept.map((row) => row.id)),
    hiddenRows: model.rows.length - kept.length,
    disputed: kept.reduce((sum, row) => sum + columns.filter((it) => answerIn(row, it).evidence === 'disputed').length, 0),
    removes: Object.fromEntries(required.map((row) => [row.id, picked.filter((it) => !passes.includes(answerIn(row, it).level ?? 'yes')).length])),
    ...(columns.length === 0 ? closestOf(picked, lacks) : {}),
  };
}

function keepsRow(row: MatrixRow, columns: MatrixColumn[], view: MatrixView): boolean {
  const wanted = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.every((word) => row.words.includes(word))) return false;
  const answers = columns.map((it) => answerIn(row, it));
  if (view.disputed && !answers.some((it) => it.evidence === 'disputed')) return false;
  return !view.differ || new Set(answers.map((it) => it.text)).size > 1;
}

function sortColumns(columns: MatrixColumn[], view: MatrixView, rows: ReadonlyMap<string, MatrixRow>): MatrixColumn[] {
  if (view.sort === 'needs') {
    const required = view.must.flatMap((id) => rows.get(id) ?? []);
    const score = (column: MatrixColumn) => required.reduce((sum, row) => sum + rank(answerIn(row, column)), 0);
    return columns.toSorted((a, b) => score(a) - score(b));
  }
  const row = rows.get(view.sort);
  return row ? columns.toSorted((a, b) => compareAnswers(answerIn(row, a), answerIn(row, b))) : columns;
}

/** Place of a level from yes to unknown; a known value comes first. */
function rank({ level }: MatrixAnswer): number {
  return level === undefined ? -1 : levels.indexOf(level);
}

/** Orders answers: levels from yes to unknown; values by their number, then by their words. */
function compareAnswers(a: MatrixAnswer, b: MatrixAnswer): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [a.text, b.text].map((text) => Number(text.replace(/[^\d.]/g, '') || Number.POSITIVE_INFINITY)) as [number, number];
  return x === y ? a.text.localeCompare(b.text) : x - y;
}

function closestOf(columns: MatrixColumn[], lacks: (column: MatrixColumn) => Reason[]): Pick<MatrixShown, 'closest'> {
  const found = columns
    .map((it) => ({ server: it.id, lacks: lacks(it).flatMap((reason) => ('feature' in reason ? [reason.feature] : [])) }))
    .filter((it) => it.lacks.length > 0)
    .toSorted((a, b) => a.lacks.length - b.lacks.length)[0];
  return found ? { closest: found } : {};
}
