import { levels, type Level } from '../../vocabulary/levels.ts';
import type { Cell } from './answer.ts';
import type { Catalog } from './catalog.ts';
import type { Feature } from './feature.ts';
import { cellOf } from './lookup.ts';
import type { Server } from './server.ts';
import { numberOf } from './value-kinds.ts';

/** The answers of all servers to a feature by level, in the order of levels; values have none and stand together, numbers first, from the smallest. */
export function answersByLevel(catalog: Pick<Catalog, 'servers' | 'cells'>, feature: Feature): { level?: Level; rows: { server: Server; cell: Cell }[] }[] {
  const order = ({ value }: Cell) => numberOf(value, feature.value) ?? Number.MAX_VALUE;
  const rows = catalog.servers.map((server) => ({ server, cell: cellOf(catalog, server.id, feature.id) })).toSorted((a, b) => order(a.cell) - order(b.cell));
  return [undefined, ...levels].map((level) => ({ level, rows: rows.filter(({ cell }) => cell.level === level) })).filter((it) => it.rows.length > 0);
}
