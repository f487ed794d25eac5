import type { Prose } from './prose.ts';

/**
 * How another language spells the anchors of titles, in their order; none where the titles do not stand one for one.
 * @example twinAnchors(english, russian) // ['журнал', 'sources']
 */
export function twinAnchors({ headings }: Pick<Prose, 'headings'>, twin: Pick<Prose, 'headings'>): string[] {
  const depths = (titles: Prose['headings']) => titles.map((it) => it.depth).join();
  return depths(headings) === depths(twin.headings) ? twin.headings.map((it) => it.slug) : [];
}
