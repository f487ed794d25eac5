import type { Cell, Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Server } from '../model/server.ts';
import { cellOf } from '../model/lookup.ts';

/** A cell to show as an example, with the line that it quotes. */
export interface Specimen {
  server: Server;
  feature: Feature;
  cell: Cell;
  ground: Extract<Ground, { kind: 'quoted' }>;
}

/**
 * The cell that shows best how answers are known: quoted from a source, and seen by the lab at the version that was checked. One that says
 * partial comes first, then one of the features that tell servers apart at a glance, then the shortest quote; undefined if the lab saw nothing.
 */
export function findSpecimen(catalog: Pick<Catalog, 'servers' | 'features' | 'cells'>): Specimen | undefined {
  const specimens = catalog.servers.flatMap((server) =>
    catalog.features.flatMap((feature): Specimen[] => {
      const cell = cellOf(catalog, server.id, feature.id);
      const { ground, evidence, level, stale } = cell;
      return ground.kind === 'quoted' && evidence === 'verified' && level && !stale ? [{ server, feature, cell, ground }] : [];
    }),
  );
  const rank = ({ cell, feature, ground }: Specimen) => [cell.level === 'partial' ? 0 : 1, feature.glance === undefined ? 1 : 0, ground.quote.length];
  return specimens.toSorted((a, b) => compareLists(rank(a), rank(b)))[0];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  return a.map((it, index) => it - b[index]!).find((it) => it !== 0) ?? 0;
}
