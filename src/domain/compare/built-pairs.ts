import { mostPairedServers, pairOf, pairsOf } from './pairs.ts';

/** Ids of the servers of which every pair has a page of its own; `servers` are all, in the order of the site. */
export function pairedIds(servers: readonly { id: string }[]): string[] {
  return servers.slice(0, mostPairedServers).map(({ id }) => id);
}

/** Pairs that have a page of their own, of servers in the order of the site. */
export function builtPairs(servers: readonly { id: string }[]): [a: string, b: string][] {
  return pairsOf(pairedIds(servers));
}

/**
 * Path of the comparison of two of these servers, in the order of the site: their own page, or the compare page where it is drawn.
 * @example pairPath([{ id: 'gunicorn' }, { id: 'uwsgi' }], 'uwsgi', 'gunicorn') // '/compare/gunicorn-vs-uwsgi/'
 */
export function pairPath(servers: readonly { id: string }[], a: string, b: string): string {
  const paired = pairedIds(servers);
  return paired.includes(a) && paired.includes(b) ? `/compare/${pairOf(a, b)}/` : `/compare/?a=${a}&b=${b}`;
}
