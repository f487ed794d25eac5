import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform, State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { Evidence, Level } from '../../vocabulary/levels.ts';
import type { Answered } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Server } from '../model/server.ts';
import { valueKindOf } from '../model/value-kinds.ts';
import type { MatrixNames } from './view.ts';

/** An answer as the matrix page carries it; `text` is the level's key or the value in words, `number` what it is sorted by. */
export interface MatrixAnswer {
  level?: Level | undefined;
  text: string;
  number?: number | undefined;
  evidence: Evidence;
  /** The lab saw only other versions. */
  stale?: true | undefined;
}

/** A row: `words` is what the search box looks through, in lower case. */
export interface MatrixRow {
  id: string;
  ref: string;
  name: string;
  group: GroupId;
  kind: Feature['kind'];
  words: string;
  /** Answers by column id; a configuration without an entry has its server's answer. */
  answers: Record<string, MatrixAnswer>;
}

/** A column: a server, or one of its configurations. */
export interface MatrixColumn {
  id: string;
  server: string;
  name: string;
  /** Name of the configuration. */
  configuration?: string | undefined;
  interfaces: readonly Interface[];
  state: State;
  platforms: readonly Platform[];
}

/** What the page knows about the matrix: servers come first in the page's order, their configurations follow. */
export interface MatrixModel {
  rows: MatrixRow[];
  columns: MatrixColumn[];
}

/** Answers of configurations that differ from their server's, by column id and feature id. */
export type OwnAnswers = Record<string, Record<string, MatrixAnswer>>;

/** The answer of a column in a row; a configuration without one of its own has its server's. */
export function answerIn(row: MatrixRow, column: Pick<MatrixColumn, 'id' | 'server'>): MatrixAnswer {
  return row.answers[column.id] ?? row.answers[column.server] ?? { level: 'unknown', text: 'unknown', evidence: 'none' };
}

/** What a column is called: the server, and the configuration if it is one. */
export function titleOf({ name, configuration }: Pick<MatrixColumn, 'name' | 'configuration'>): string {
  return configuration === undefined ? name : `${name} ${configuration}`;
}

/** The names that views of this matrix may use. */
export function namesOf({ rows, columns }: MatrixModel): MatrixNames {
  return {
    features: new Map(rows.map((row) => [row.id, row.ref])),
    requirable: new Set(rows.flatMap((row) => (row.kind === 'support' ? [row.id] : []))),
    columns: new Set(columns.map((it) => it.id)),
  };
}

/** Columns of all servers and, where a server has several, of their configurations. */
export function buildColumns(servers: readonly Server[]): MatrixColumn[] {
  return servers
    .map((server): MatrixColumn => {
      const { id, name, interfaces, state, platforms } = server;
      return { id, server: id, name, interfaces, state: state.is, platforms: platforms.is };
    })
    .concat(servers.flatMap((server) => (server.configurations.length > 1 ? configurationColumns(server) : [])));
}

function configurationColumns(server: Server): MatrixColumn[] {
  return server.configurations.map(({ id, name, interfaces }) => ({
    id: `${server.id}:${id}`,
    server: server.id,
    name: server.name,
    configuration: name,
    interfaces,
    state: server.state.is,
    platforms: server.platforms.is,
  }));
}

/** An answer as the page carries it; `text` puts an answer into words. */
export function buildAnswer(answered: Answered, feature: Feature, text: (answered: Answered, feature: Feature) => string): MatrixAnswer {
  const { level, value, evidence, stale } = answered;
  return {
    level,
    text: level ?? text(answered, feature),
    number: value === undefined || !feature.value ? undefined : valueKindOf(feature.value).rank(value),
    evidence,
    stale: stale && true,
  };
}

/** Every answer of a configuration that differs from its server's. */
export function buildOwnAnswers({ servers, features, cells }: Catalog, text: (answered: Answered, feature: Feature) => string): OwnAnswers {
  const own: OwnAnswers = {};
  for (const server of servers) {
    for (const feature of features) {
      const cell = cells[server.id]?.[feature.id];
      for (const [configuration, answered] of Object.entries(cell?.in ?? {})) {
        const answer = buildAnswer(answered, feature, text);
        const isSame = cell && answer.text === buildAnswer(cell, feature, text).text && answer.evidence === cell.evidence && !answer.stale === !cell.stale;
        if (!isSame) (own[`${server.id}:${configuration}`] ??= {})[feature.id] = answer;
      }
    }
  }
  return own;
}
