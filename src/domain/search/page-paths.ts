/** Kinds of pages, in the order in which equals are shown. */
export const searchKinds = ['feature', 'server', 'guide', 'option', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * Kind of a page by its path without language; the page, the full-text index and the results agree by it.
 * @example kindOfPath('/servers/waitress/#c3') // 'server'
 */
export function kindOfPath(path: string): SearchKind {
  const kind = /^\/(server|feature|guide|option|setting)s\/[^/#?]+\//.exec(path)?.[1];
  if (kind === 'setting') return 'option';
  return (kind as SearchKind | undefined) ?? 'page';
}

/**
 * Ids of the servers that a page is about, by its path without language.
 * @example serversOfPath('/compare/gunicorn-vs-waitress/') // ['gunicorn', 'waitress']
 */
export function serversOfPath(path: string): string[] {
  const [, kind, id = ''] = /^\/(servers|options|compare)\/([^/#?]+)\//.exec(path) ?? [];
  return kind !== 'compare' ? [id].filter(Boolean) : id.split('-vs-').filter(Boolean);
}
