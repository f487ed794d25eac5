import type { Cell } from '../model/answer.ts';

/** How often the lab ran most of its probes of these cells, and the last day on which it saw something new; undefined where it saw nothing. */
export function labRounds(cells: readonly Pick<Cell, 'seen'>[]): { of: number; last: string } | undefined {
  const seen = cells.flatMap((it) => it.seen);
  const [first] = [...Map.groupBy(seen, (it) => it.of)].toSorted(([, a], [, b]) => b.length - a.length);
  return first && { of: first[0], last: seen.map((it) => it.date).reduce((a, b) => (a > b ? a : b)) };
}
