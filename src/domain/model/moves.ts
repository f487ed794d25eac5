import { builtPairs } from '../compare/built-pairs.ts';
import { pairOf } from '../compare/pairs.ts';

/** An address that leads elsewhere, both without language and base path. */
export interface Move {
  from: string;
  to: string;
}

/** An entry with the ids that it had. */
interface EntryWithFormerIds {
  id: string;
  formerly: readonly string[];
}

/** Every old address: former ids of servers, features and guides, and pairs in the other order. */
export function movesOf(catalog: Record<'servers' | 'features' | 'guides', readonly EntryWithFormerIds[]>): Move[] {
  const former = (kind: string, entries: readonly EntryWithFormerIds[]) =>
    entries.flatMap(({ id, formerly }) => formerly.map((old) => ({ from: `/${kind}/${old}/`, to: `/${kind}/${id}/` })));
  const pairs = builtPairs(catalog.servers).map(([a, b]) => ({
    from: `/compare/${b}-vs-${a}/`,
    to: `/compare/${pairOf(a, b)}/`,
  }));
  return [...former('servers', catalog.servers), ...former('features', catalog.features), ...former('guides', catalog.guides), ...pairs];
}
