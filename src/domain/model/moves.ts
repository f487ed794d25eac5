import type { Catalog } from './catalog.ts';
import { mostPairedServers, pairOf, pairsOf } from '../compare/pairs.ts';

/** An address that leads elsewhere, both without language and base path. */
export interface Move {
  from: string;
  to: string;
}

/** Every old address: former ids of servers, features and guides, and pairs in the other order. */
export function movesOf(catalog: Pick<Catalog, 'servers' | 'features' | 'guides'>): Move[] {
  const former = (kind: string, entries: { id: string; formerly: string[] }[]) =>
    entries.flatMap(({ id, formerly }) => formerly.map((old) => ({ from: `/${kind}/${old}/`, to: `/${kind}/${id}/` })));
  const pairs = pairsOf(catalog.servers.slice(0, mostPairedServers).map(({ id }) => id)).map(([a, b]) => ({
    from: `/compare/${b}-vs-${a}/`,
    to: `/compare/${pairOf(a, b)}/`,
  }));
  return [...former('servers', catalog.servers), ...former('features', catalog.features), ...former('guides', catalog.guides), ...pairs];
}
