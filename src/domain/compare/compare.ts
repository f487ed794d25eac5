import { levels, type Level } from '../../vocabulary/levels.ts';
import type { Cell } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import { cellOf } from '../model/lookup.ts';

/**
 * How two answers to a feature stand to each other: only one server has it, one has more of it, the values differ, they
 * are alike, or one of them is not known or does not apply.
 */
export const relations = ['only-a', 'only-b', 'more-a', 'more-b', 'differs', 'open', 'same'] as const;
export type Relation = (typeof relations)[number];

/** One feature of a comparison with both cells. */
export interface ComparedRow {
  feature: Feature;
  a: Cell;
  b: Cell;
  relation: Relation;
}

/** Two servers side by side: every feature once, in the order of references. */
export interface Comparison {
  rows: ComparedRow[];
  disputed: number;
}

/** Compares two servers feature by feature. */
export function compareServers(catalog: Catalog, a: string, b: string): Comparison {
  const rows = catalog.features.map((feature): ComparedRow => {
    const [cellA, cellB] = [cellOf(catalog, a, feature.id), cellOf(catalog, b, feature.id)];
    return { feature, a: cellA, b: cellB, relation: relate(cellA, cellB) };
  });
  return { rows, disputed: rows.reduce((sum, row) => sum + [row.a, row.b].filter((it) => it.evidence === 'disputed').length, 0) };
}

/** The rows with one of these relations. */
export function rowsWith({ rows }: Comparison, ...relations: Relation[]): ComparedRow[] {
  return rows.filter((row) => relations.includes(row.relation));
}

/** What one server offers that the other lacks: features that it has wholly, and those of which it has a part. */
export function advantagesOf(comparison: Comparison, side: 'a' | 'b'): { whole: ComparedRow[]; part: ComparedRow[] } {
  const rows = rowsWith(comparison, `only-${side}`);
  const isPart = (row: ComparedRow) => row[side].level === 'partial';
  return { whole: rows.filter((row) => !isPart(row)), part: rows.filter(isPart) };
}

const isOffered = (level: Level) => level === 'yes' || level === 'optional' || level === 'partial';

/** How an answer stands to another one. */
export function relate(a: Pick<Cell, 'level' | 'value'>, b: Pick<Cell, 'level' | 'value'>): Relation {
  if (a.level === b.level && a.value === b.value) return 'same';
  if (a.level === undefined || b.level === undefined) return a.level === b.level ? 'differs' : 'open';
  if (a.level === 'unknown' || b.level === 'unknown') return 'open';
  if (isOffered(a.level) !== isOffered(b.level)) return isOffered(a.level) ? 'only-a' : 'only-b';
  if (!isOffered(a.level)) return 'same';
  return levels.indexOf(a.level) < levels.indexOf(b.level) ? 'more-a' : 'more-b';
}

/** Does this side offer what the other lacks, or more of it? */
export function offersMore(relation: Relation, side: 'a' | 'b'): boolean {
  return relation === `only-${side}` || relation === `more-${side}`;
}

/** For each group: how many features one server offers more of, how many are alike, and how many the other offers more of. */
export function differenceMap(
  catalog: Pick<Catalog, 'groups'>,
  { rows }: Comparison,
): { group: Catalog['groups'][number]; a: number; equal: number; b: number }[] {
  return catalog.groups.map((group) => {
    const groupRows = rows.filter((row) => row.feature.group === group.id);
    const count = (...wanted: Relation[]) => groupRows.filter((row) => wanted.includes(row.relation)).length;
    return { group, a: count('only-a', 'more-a'), equal: count('same'), b: count('only-b', 'more-b') };
  });
}
