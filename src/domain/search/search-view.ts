import type { Facets } from './merge.ts';
import { searchKinds } from './page-paths.ts';

/** What the address of the search page says. */
export interface SearchView extends Facets {
  text: string;
}

/** Longest query, in code points, that is read from an address; the rest of a hand-made one is ignored. */
const longestText = 200;

/**
 * Reads the address of the search page; what it does not know is left out, it never throws.
 * @example parseSearchView('?q=tls&kind=guide', ['gunicorn']) // { text: 'tls', kind: 'guide', server: undefined }
 */
export function parseSearchView(search: string, servers: readonly string[]): SearchView {
  const address = new URLSearchParams(search);
  return {
    text: [...(address.get('q') ?? '').trim()].slice(0, longestText).join(''),
    kind: searchKinds.find((it) => it === address.get('kind')),
    server: servers.find((it) => it === address.get('server')),
  };
}

/**
 * Writes what is searched for as an address; what is not chosen is left out.
 * @example stringifySearchView({ text: 'http 2', kind: 'guide' }) // '?q=http+2&kind=guide'
 */
export function stringifySearchView({ text, kind, server }: SearchView): string {
  const pairs = Object.entries({ q: text.trim(), kind, server }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : '';
}
