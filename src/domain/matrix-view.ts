import { groupIds, groups, type GroupId } from '../vocabulary/groups.ts';
import { platforms, states, type Platform, type State } from '../vocabulary/identity.ts';
import { interfaces, type Interface } from '../vocabulary/interfaces.ts';

/** How the matrix is laid out on a narrow screen. */
export const layouts = ['features', 'compare', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** Everything a reader can choose in the matrix. Lists without members mean "no choice made". */
export interface MatrixView {
  /** Features that a server must have, in the order in which they were required. */
  must: string[];
  /** Partial answers do not count. */
  strict: boolean;
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
  /** By which feature columns are sorted, or `needs`; empty is the order of the columns. */
  sort: string;
  layout: Layout;
  /** The open cell: `c3:gunicorn`, or `c3:gunicorn:asgi`. */
  cell: string;
}

/** The names that a view may use. */
export interface MatrixNames {
  /** Features by id with their references. */
  features: ReadonlyMap<string, string>;
  /** Columns by id, `gunicorn` and `gunicorn:asgi`. */
  columns: ReadonlySet<string>;
}

/** The view of a page that was opened without parameters. */
export const plainView: Readonly<MatrixView> = {
  must: [],
  strict: false,
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
  cell: '',
};

/** Longest text that is searched for; the rest of a hand-made address is ignored. */
const longestText = 80;

/**
 * Reads a view from an address. What it does not know is left out and named in `ignored`; it never throws.
 * @example parseView('?must=C3,X9', names).ignored // ['must=X9']
 */
export function parseView(search: string, names: MatrixNames): { view: MatrixView; ignored: string[] } {
  const view: MatrixView = structuredClone(plainView) as MatrixView;
  const ignored: string[] = [];
  const byRef = new Map([...names.features].map(([id, ref]) => [ref, id]));
  const list = <T>(key: string, value: string, find: (part: string) => T | undefined): T[] => {
    const found = new Set<T>();
    for (const part of value.split(',').filter(Boolean)) {
      const it = find(part);
      if (it === undefined) ignored.push(`${key}=${part}`);
      else found.add(it);
    }
    return [...found];
  };
  const flag = (key: string, value: string) => value === '1' || (ignored.push(`${key}=${value}`), false);
  const member =
    <T extends string>(all: readonly T[]) =>
    (part: string) =>
      all.find((it) => it === part);
  const readers: Record<string, (value: string, key: string) => void> = {
    must: (value, key) => (view.must = list(key, value, (part) => byRef.get(part.toUpperCase()))),
    strict: (value, key) => (view.strict = flag(key, value)),
    interface: (value, key) => (view.interfaces = list(key, value, member(interfaces))),
    state: (value, key) => (view.states = list(key, value, member(states))),
    on: (value, key) => (view.platforms = list(key, value, member(platforms))),
    q: (value) => (view.text = value.trim().slice(0, longestText)),
    cols: (value, key) => (view.columns = list(key, value, (part) => (names.columns.has(part) ? part : undefined))),
    differ: (value, key) => (view.differ = flag(key, value)),
    disputed: (value, key) => (view.disputed = flag(key, value)),
    fold: (value, key) => (view.folded = list(key, value, (part) => groupIds.find((id) => groups[id] === part.toUpperCase()))),
    sort: (value, key) => (view.sort = value === 'needs' ? value : (list(key, value, (part) => byRef.get(part.toUpperCase()))[0] ?? '')),
    view: (value, key) => (view.layout = list(key, value, member(layouts))[0] ?? plainView.layout),
    cell: (value, key) => (view.cell = list(key, value, (part) => (isCell(part, byRef, names) ? part.toLowerCase() : undefined))[0] ?? ''),
  };
  for (const [key, value] of new URLSearchParams(search)) {
    const read = readers[key];
    if (read) read(value, key);
    else ignored.push(value ? `${key}=${value}` : key);
  }
  return { view, ignored };
}

function isCell(part: string, byRef: ReadonlyMap<string, string>, names: MatrixNames): boolean {
  const [ref = '', ...column] = part.split(':');
  return byRef.has(ref.toUpperCase()) && names.columns.has(column.join(':').toLowerCase());
}

/**
 * Writes a view as an address; what is as on a plain page is left out, so equal views have equal addresses.
 * @example stringifyView({ ...plainView, must: ['http2'] }, names) // '?must=C3'
 */
export function stringifyView(view: MatrixView, names: MatrixNames): string {
  const refs = (ids: readonly string[]) => ids.flatMap((id) => names.features.get(id) ?? []).join(',');
  const pairs: [string, string][] = [
    ['must', refs(view.must)],
    ['strict', view.strict ? '1' : ''],
    ['interface', view.interfaces.join(',')],
    ['state', view.states.join(',')],
    ['on', view.platforms.join(',')],
    ['q', view.text],
    ['cols', view.columns.join(',')],
    ['differ', view.differ ? '1' : ''],
    ['disputed', view.disputed ? '1' : ''],
    ['fold', view.folded.map((id) => groups[id]).join(',')],
    ['sort', view.sort === 'needs' ? 'needs' : refs(view.sort ? [view.sort] : [])],
    ['view', view.layout === plainView.layout ? '' : view.layout],
    ['cell', view.cell],
  ];
  const text = pairs
    .filter(([, value]) => value)
    // Commas and colons are legal in a query (RFC 3986 section 3.4) and read better unescaped.
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+')}`)
    .join('&');
  return text && `?${text}`;
}
