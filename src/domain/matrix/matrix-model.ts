import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform, State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { Evidence, Level } from '../../vocabulary/levels.ts';
import type { Feature } from '../model/feature.ts';
import type { MatrixNames } from './view.ts';

/** An answer as the matrix page carries it; `text` is the level's key or the value in words, `number` what it is sorted by. */
export interface MatrixAnswer {
  level?: Level | undefined;
  text: string;
  number?: number | undefined;
  evidence: Evidence;
  /** Platforms of the server on which nothing of it holds. */
  notOn?: readonly Platform[] | undefined;
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
  /** A server that answers no to it is named to whoever chooses without asking for it. */
  vital: boolean;
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
  /** How old the last release was when the facts were checked, in whole months. */
  months: number;
}

/** What the page knows about the matrix: servers come first in the page's order, their configurations follow. */
export interface MatrixModel {
  rows: MatrixRow[];
  columns: MatrixColumn[];
  /** Ids of the columns that a view without picked ones shows: all servers, or none where there are too many for one table. */
  plain: readonly string[];
  /** Ids of the columns whose answers the page has; others are brought when a view picks them. */
  known: Set<string>;
}

/** Answers of configurations that differ from their server's, by column id and feature id. */
export type ConfigurationAnswers = Record<string, Record<string, MatrixAnswer>>;

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
