import type { Server } from '../model/server.ts';

/**
 * The pair that a choice begins with: of the servers that are developed, those two that each name the other soonest among their
 * alternatives, because whoever weighs the one weighs the other. The first two servers if there is no such pair.
 */
export function defaultPair(servers: readonly Pick<Server, 'id' | 'state' | 'alternatives'>[]): string[] {
  const alive = servers.filter((it) => it.state.is === 'active');
  const placeOf = (of: (typeof alive)[number], named: string) => of.alternatives.findIndex((it) => it.server === named);
  const mutual = alive.flatMap((a, index) =>
    alive.slice(index + 1).flatMap((b) => {
      const places = [placeOf(a, b.id), placeOf(b, a.id)];
      return places.includes(-1) ? [] : [{ pair: [a.id, b.id], place: places.reduce((sum, it) => sum + it) }];
    }),
  );
  const [first] = mutual.toSorted((x, y) => x.place - y.place);
  return first?.pair ?? servers.slice(0, 2).map(({ id }) => id);
}
