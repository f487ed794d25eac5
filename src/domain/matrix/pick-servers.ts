import { serverOfColumn } from './columns.ts';
import type { MatrixModel } from './matrix-model.ts';

// A module of its own, because only a page that asks for servers loads it.

/** Servers among these columns whose answers the page does not have yet. */
export function missingServers(columns: readonly string[], { known }: Pick<MatrixModel, 'known'>): string[] {
  return [...new Set(columns.map(serverOfColumn))].filter((id) => !known.has(id));
}

/** Picks columns so that each of these servers has at least one: those that stay keep their order, new ones follow. */
export function pickServers(picked: readonly string[], servers: readonly string[]): string[] {
  const kept = picked.filter((it) => servers.includes(serverOfColumn(it)));
  return [...kept, ...servers.filter((id) => !kept.some((it) => serverOfColumn(it) === id))];
}
