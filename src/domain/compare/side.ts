import type { Level } from '../../vocabulary/levels.ts';
import type { Cell } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';
import { cellOf, configurationsOf } from '../model/lookup.ts';

/** A side of a comparison: a server, or one of its configurations. */
export interface Side {
  server: string;
  configuration?: string | undefined;
}

/** What a side can be, with its name; `id` is how addresses spell it. */
export interface NamedSide {
  id: string;
  name: string;
}

/** An answer as far as a comparison weighs it. */
export interface WeighedAnswer {
  level?: Level | undefined;
  value?: number | string | undefined;
  disputed?: true | undefined;
}

/** The answers of a server by reference (`c3`), and below `in` those of its configurations that differ. */
export interface ServerAnswers {
  answers: Record<string, WeighedAnswer>;
  in: Record<string, Record<string, WeighedAnswer>>;
}

/**
 * Reads a side as an address spells it.
 * @example parseSide('gunicorn:gthread') // { server: 'gunicorn', configuration: 'gthread' }
 */
export function parseSide(id: string): Side {
  const [server = '', configuration] = id.split(':');
  return { server, configuration };
}

/** Every side that a server can be compared as: itself, and its configurations where it has several. */
export function sidesOf(server: Pick<Server, 'id' | 'name' | 'configurations'>): NamedSide[] {
  const { id, name } = server;
  const configurations = server.configurations.length > 1 ? configurationsOf(server) : [];
  return [{ id, name }, ...configurations.map((it) => ({ id: `${id}:${it.id}`, name: `${name}: ${it.name}` }))];
}

/** What a comparison weighs of a server and its configurations. */
export function buildServerAnswers(catalog: Pick<Catalog, 'cells' | 'features'>, server: string): ServerAnswers {
  const built: ServerAnswers = { answers: {}, in: {} };
  for (const feature of catalog.features) {
    const ref = feature.ref.toLowerCase();
    const cell = cellOf(catalog, server, feature.id);
    built.answers[ref] = weigh(cell);
    for (const [configuration, answered] of Object.entries(cell.in)) (built.in[configuration] ??= {})[ref] = weigh(answered);
  }
  return built;
}

/** The answer of a side to the feature with this reference: that of the configuration where it differs, else the server's. */
export function answerOfSide({ answers, in: own }: ServerAnswers, { configuration = '' }: Side, ref: string): WeighedAnswer {
  return own[configuration]?.[ref] ?? answers[ref] ?? {};
}

function weigh({ level, value, evidence }: Pick<Cell, 'level' | 'value' | 'evidence'>): WeighedAnswer {
  return { level, value, disputed: evidence === 'disputed' || undefined };
}
