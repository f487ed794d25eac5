/** Most servers of which every pair has a page of its own; beyond it the compare page draws the rest on demand. */
export const mostPairedServers = 40;

/**
 * Id of the compare page of two servers: ids in alphabetical order.
 * @example pairOf('uwsgi', 'gunicorn') // 'gunicorn-vs-uwsgi'
 */
export function pairOf(a: string, b: string): string {
  return [a, b].sort().join('-vs-');
}

/**
 * The servers of a compare page, by its id.
 * @example serversOfPair('gunicorn-vs-uwsgi') // ['gunicorn', 'uwsgi']
 */
export function serversOfPair(id: string): [a: string, b: string] {
  const [a = '', b = ''] = id.split('-vs-');
  return [a, b];
}

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

/** Every pair of ids in alphabetical order. */
export function pairsOf(ids: readonly string[]): [a: string, b: string][] {
  const sorted = [...ids].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}
