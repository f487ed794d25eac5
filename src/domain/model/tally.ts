import type { Level } from '../../vocabulary/levels.ts';
import type { Cell } from './answer.ts';

/** Kinds of knowledge about a cell, in the order in which bars are drawn. */
export const knowledgeKinds = ['verified', 'observed', 'documented', 'disputed', 'unknown', 'not-applicable'] as const;

/** A kind of knowledge about a cell: its evidence, or why there is none. */
export type Knowledge = (typeof knowledgeKinds)[number];

/** How many cells are known in which way, in the order in which bars are drawn; counts add up to the number of cells. */
export function countKnowledge(cells: Pick<Cell, 'evidence' | 'level'>[]): { kind: Knowledge; count: number }[] {
  return knowledgeKinds.map((kind) => ({ kind, count: cells.filter((cell) => knowledgeOf(cell) === kind).length }));
}

/** How a cell is known, or why it is not. */
export function knowledgeOf({ evidence, level }: Pick<Cell, 'evidence' | 'level'>): Knowledge {
  if (evidence !== 'none') return evidence;
  return level === 'not-applicable' ? 'not-applicable' : 'unknown';
}

/** How many have something wholly, as installed or once it is chosen, and how many a part of it. */
export interface SupportCount {
  whole: number;
  part: number;
  of: number;
}

/** Counts who has a feature: `yes` and `optional` are whole, `partial` is a part; nothing else has it. */
export function countSupport(levels: readonly (Level | undefined)[]): SupportCount {
  const count = (...wanted: Level[]) => levels.filter((it) => it && wanted.includes(it)).length;
  return { whole: count('yes', 'optional'), part: count('partial'), of: levels.length };
}
