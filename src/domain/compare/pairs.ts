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

/** Every pair of ids in alphabetical order. */
export function pairsOf(ids: readonly string[]): [a: string, b: string][] {
  const sorted = [...ids].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}
