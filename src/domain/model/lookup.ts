import { groupIds, groups } from '../../vocabulary/groups.ts';
import { valueWords, type ValueWord } from '../../vocabulary/levels.ts';
import type { Cell } from './answer.ts';
import type { Catalog } from './catalog.ts';
import type { Feature } from './feature.ts';
import type { Configuration, Server } from './server.ts';

/** The cell of a server and a feature; throws for ids that are not in the catalog. */
export function cellOf(catalog: Pick<Catalog, 'cells'>, server: string, feature: string): Cell {
  const cell = catalog.cells[server]?.[feature];
  if (!cell) throw new Error(`no cell for ${server} and ${feature}`);
  return cell;
}

/** The server with this id; throws if there is none. */
export function serverOf(catalog: Pick<Catalog, 'servers'>, id: string): Server {
  const server = catalog.servers.find((it) => it.id === id);
  if (!server) throw new Error(`no server ${id}`);
  return server;
}

/** The feature with this id; throws if there is none. */
export function featureOf(catalog: Pick<Catalog, 'features'>, id: string): Feature {
  const feature = catalog.features.find((it) => it.id === id);
  if (!feature) throw new Error(`no feature ${id}`);
  return feature;
}

/** Features that stand in the servers table or in the summary of a comparison, in their order there. */
export function placedFeatures({ features }: Pick<Catalog, 'features'>, where: 'glance' | 'telling'): Feature[] {
  return features.filter((it) => it[where] !== undefined).sort((a, b) => a[where]! - b[where]!);
}

/** The default configuration of a server. */
export function defaultOf(server: Server): Configuration {
  const found = server.configurations.find((it) => it.default) ?? server.configurations[0];
  if (!found) throw new Error(`${server.id} has no configuration`);
  return found;
}

/** The configurations of a server, the default one first. */
export function configurationsOf(server: Pick<Server, 'configurations'>): Configuration[] {
  return server.configurations.toSorted((a, b) => Number(b.default) - Number(a.default));
}

/** Features in groups, in the order of letters; groups without features are left out. */
export function groupFeatures(features: Feature[]): Catalog['groups'] {
  return groupIds.map((id) => ({ id, letter: groups[id], features: features.filter((it) => it.group === id) })).filter((it) => it.features.length > 0);
}

// A script that does not sort references does not carry it.
const referenceOrder = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });

/**
 * Sorts references as people read them.
 * @example ['C10', 'C2'].sort(compareRefs) // ['C2', 'C10']
 */
export function compareRefs(a: string, b: string): number {
  return referenceOrder.compare(a, b);
}

/** Whether an answer to a value feature is a word for the lack of a number. */
export function isValueWord(value: unknown): value is ValueWord {
  return (valueWords as readonly unknown[]).includes(value);
}
