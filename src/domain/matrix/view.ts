import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform, State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';

/** How the matrix is laid out on a narrow screen. */
export const layouts = ['features', 'compare', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** Everything a reader can choose in the matrix. Lists without members mean "no choice made". */
export interface MatrixView {
  /** Features that a server must have, in the order in which they were required. */
  must: string[];
  /** Partial answers do not count. */
  strict: boolean;
  /** Only what holds as installed counts. */
  installed: boolean;
  /** Interfaces of which a server speaks at least one. */
  interfaces: Interface[];
  states: State[];
  /** Platforms a server must run on, all of them. */
  platforms: Platform[];
  /** Words that a feature's name, reference or terms contain. */
  text: string;
  /** Columns in the reader's order: `gunicorn`, or `gunicorn:asgi` for a configuration. */
  columns: string[];
  /** Only rows in which the shown columns differ. */
  differ: boolean;
  /** Only rows with a disputed cell in the shown columns. */
  disputed: boolean;
  /** Groups that are folded. */
  folded: GroupId[];
  /** By which feature columns are sorted, or `needs` or `name`; empty is the order of the columns. */
  sort: string;
  layout: Layout;
  /** Features whose servers are listed, where the layout lists them on demand. */
  open: string[];
  /** The open cell: `c3:gunicorn`, or `c3:gunicorn:asgi`. */
  cell: string;
}

/** The names that a view may use. */
export interface MatrixNames {
  /** Features by id with their references. */
  features: ReadonlyMap<string, string>;
  /** Features that can be required: those that are answered by a level. */
  requirable: ReadonlySet<string>;
  /** Columns by id, `gunicorn` and `gunicorn:asgi`. */
  columns: ReadonlySet<string>;
}

/** The view of a page that was opened without parameters. */
export const plainView: Readonly<MatrixView> = {
  must: [],
  strict: false,
  installed: false,
  interfaces: [],
  states: [],
  platforms: [],
  text: '',
  columns: [],
  differ: false,
  disputed: false,
  folded: [],
  sort: '',
  layout: 'features',
  open: [],
  cell: '',
};
