import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform, State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { Evidence } from '../../vocabulary/levels.ts';

/** How the matrix is laid out on a narrow screen. */
export const layouts = ['features', 'compare', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** How many months ago the last release of a server may be, for readers to choose from. */
export const ages = ['6', '12', '24'] as const;
export type Age = (typeof ages)[number];

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
  /** A server's last release is less than these months old; empty is any age. */
  age: Age | '';
  /** Words that a feature's name, reference or terms contain. */
  text: string;
  /** Columns in the reader's order: `gunicorn`, or `gunicorn:asgi` for a configuration. */
  columns: string[];
  /** Only rows in which the shown columns differ. */
  differ: boolean;
  /** Only rows with a cell that is known in one of these ways, in the shown columns. */
  evidences: Evidence[];
  /** Groups that are folded. */
  folded: GroupId[];
  /** Groups whose rows of values are folded. */
  foldedValues: GroupId[];
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
  age: '',
  text: '',
  columns: [],
  differ: false,
  evidences: [],
  folded: [],
  foldedValues: [],
  sort: '',
  layout: 'features',
  open: [],
  cell: '',
};
