import { levels, type Level } from '../../vocabulary/levels.ts';
import type { Cell } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import { cellOf, placedFeatures } from '../model/lookup.ts';

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
  /** Much depends on the feature. */
  main: boolean;
}

/** Parts of what differs beside the main differences, in their order. */
export const partIds = ['only-a', 'only-b', 'more', 'differs', 'open'] as const;
export type PartId = (typeof partIds)[number];

/** Two servers side by side: every feature once, by consequence. */
export interface Comparison {
  rows: ComparedRow[];
  disputed: number;
}

/** Features on which most depends, as their own files say: those that tell servers apart, then those of the servers table. */
export function mainFeatures(catalog: Pick<Catalog, 'features'>): Feature[] {
  return [...new Set([...placedFeatures(catalog, 'telling'), ...placedFeatures(catalog, 'glance')])];
}

/** All features by consequence: those on which most depends, then the others in the order of references. */
export function byConsequence(catalog: Pick<Catalog, 'features'>): Feature[] {
  return [...new Set([...mainFeatures(catalog), ...catalog.features])];
}

/** Compares two servers feature by feature. */
export function compareServers(catalog: Catalog, a: string, b: string): Comparison {
  const main = mainFeatures(catalog);
  const rows = byConsequence(catalog).map((feature): ComparedRow => {
    const [cellA, cellB] = [cellOf(catalog, a, feature.id), cellOf(catalog, b, feature.id)];
    return { feature, a: cellA, b: cellB, relation: relate(cellA, cellB), main: main.includes(feature) };
  });
  return { rows, disputed: rows.reduce((sum, row) => sum + [row.a, row.b].filter((it) => it.evidence === 'disputed').length, 0) };
}

/** What differs: first the features on which most depends, then the rest by how the answers stand to each other, as far as there is any. */
export function partsOf(comparison: Comparison): { main: ComparedRow[]; rest: { id: PartId; rows: ComparedRow[] }[] } {
  const isMain = ({ main, relation }: ComparedRow) => main && relation !== 'same' && relation !== 'open';
  const rest = partIds.map((id) => {
    const rows = rowsWith(comparison, ...(id === 'more' ? (['more-a', 'more-b'] as const) : [id]));
    return { id, rows: rows.filter((row) => !isMain(row)) };
  });
  return { main: comparison.rows.filter(isMain), rest: rest.filter(({ rows }) => rows.length > 0) };
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
  rows: readonly { feature: Pick<Feature, 'group'>; relation: Relation }[],
): { group: Catalog['groups'][number]; a: number; equal: number; b: number }[] {
  return catalog.groups.map((group) => ({
    group,
    ...relationCounts(rows.filter((row) => row.feature.group === group.id).map((row) => row.relation)),
  }));
}

/** How often one side offers more, both are alike, and the other side offers more. */
export function relationCounts(relations: readonly Relation[]): { a: number; equal: number; b: number } {
  const count = (...wanted: Relation[]) => relations.filter((it) => wanted.includes(it)).length;
  return { a: count('only-a', 'more-a'), equal: count('same'), b: count('only-b', 'more-b') };
}
