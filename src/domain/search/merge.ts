import type { Marked } from './marks.ts';
import { kindOfPath, serversOfPath, type SearchKind } from './page-paths.ts';
import { cellPart, featureResult, guideResult, keyOf, pairResult, serverResult, type SearchResult } from './results.ts';
import type { SearchIndex } from './search-index.ts';

/** A page that the full text found; `parts` are its headings. Paths are without language. */
export interface FullTextPage {
  path: string;
  title: string;
  excerpt: Marked[];
  parts: { path: string; heading: string; excerpt: Marked[] }[];
}

/** Results of one kind as they are shown. */
export interface ResultGroup {
  kind: SearchKind | 'best';
  results: SearchResult[];
  /** How many more there are of this kind. */
  more: number;
}

/** Which results a reader wants to see. */
export interface Facets {
  kind?: SearchKind | undefined;
  /** Id of a server. */
  server?: string | undefined;
}

const mostParts = 3;

/** How many results stand before the kinds. */
const mostBest = 3;
/** How many results of a kind are shown while every kind is, and when it is the only one. */
const mostOfKind = { mixed: 6, single: 60 } as const;

/** Adds what the full text found: new headings to known pages, new pages at the end, so that nothing moves under the reader's hand. */
export function mergeFullText(results: readonly SearchResult[], pages: readonly FullTextPage[], index: SearchIndex): SearchResult[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const merged = results.map((result) => {
    const page = byPath.get(pageOf(result.path));
    if (!page) return result;
    byPath.delete(page.path);
    // A feature page is short: its headings say nothing that its question does not.
    if (result.kind === 'feature') return result;
    const known = new Set([result.path, ...result.parts.map((part) => part.path)]);
    const parts = page.parts.filter((part) => !known.has(part.path) && part.path !== page.path).map(partOf);
    return { ...result, parts: [...result.parts, ...parts].slice(0, mostParts) };
  });
  return [...merged, ...[...byPath.values()].map((page) => resultOf(page, index))];
}

function pageOf(path: string): string {
  return path.replace(/#.*$/, '');
}

function partOf({ path, heading, excerpt }: FullTextPage['parts'][number]): SearchResult['parts'][number] {
  return { path, heading, line: excerpt };
}

/** A page of the full text in the words of the small index, where that knows it. */
function resultOf(page: FullTextPage, index: SearchIndex): SearchResult {
  const { path } = page;
  const id = path.split('/')[2];
  const kind = kindOfPath(path);
  const about = serversOfPath(path).map((server) => index.servers.findIndex((it) => it.id === server));
  const known = {
    feature: () =>
      featureResult(
        index,
        index.features.findIndex((it) => it.id === id),
        0,
      ),
    server: () => serverResult(index, about[0]!, 0),
    guide: () =>
      guideResult(
        index,
        index.guides.findIndex((it) => it.id === id),
        0,
      ),
    page: (): SearchResult => ({ kind, path, titles: [page.title], line: [], side: '', parts: [], about, score: 0 }),
  };
  const isKnown = kind !== 'page' && kind !== 'option' && index[`${kind}s`].some((it) => it.id === id);
  const base =
    kind === 'page' && about.length === 2 && !about.includes(-1) ? pairResult(index, about as [number, number], 0) : known[isKnown ? kind : 'page']();
  const parts = kind === 'feature' ? [] : page.parts.filter((part) => part.path !== path).slice(0, mostParts);
  return { ...base, kind, line: page.excerpt, parts: parts.map(partOf) };
}

/** Results that the facets leave. With a server, a feature becomes that server's answer to it. */
export function applyFacets(results: readonly SearchResult[], { kind, server }: Facets, index: SearchIndex): SearchResult[] {
  const serverIndex = index.servers.findIndex((it) => it.id === server);
  return results
    .filter((it) => !kind || it.kind === kind)
    .flatMap((it) => {
      if (serverIndex < 0 || it.about.includes(serverIndex)) return [it];
      const feature = it.kind === 'feature' ? index.features.findIndex(({ ref }) => ref === it.ref) : -1;
      if (feature < 0) return [];
      const { path, line, matrix } = cellPart(index, feature, serverIndex);
      return [{ ...it, path, line, matrix, side: '', parts: [] }];
    });
}

/** Results as they come, but those with the keys that are given first, in that order. */
export function keepOrder(results: readonly SearchResult[], keys: readonly string[]): SearchResult[] {
  const byKey = new Map(results.map((it) => [keyOf(it), it]));
  const kept = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
  return [...kept, ...results.filter((it) => !kept.has(it))];
}

/**
 * Results as they are shown: of one kind as they are, else the best three of every kind first, or the nearest, and the rest by kind, the kind of the
 * best result first. Each group is cut, and says how much.
 */
export function groupResults(results: readonly SearchResult[], { kind, nearestOnly }: { kind?: SearchKind | undefined; nearestOnly: boolean }): ResultGroup[] {
  if (kind) return groupByKind(results, mostOfKind.single);
  const isMixed = results.some((it) => it.kind !== results[0]!.kind);
  const best = isMixed || nearestOnly ? results.slice(0, mostBest) : [];
  const first: ResultGroup[] = best.length ? [{ kind: 'best', results: best, more: 0 }] : [];
  return [...first, ...groupByKind(results.slice(best.length), mostOfKind.mixed)];
}

function groupByKind(results: readonly SearchResult[], most: number): ResultGroup[] {
  return [...Map.groupBy(results, (it) => it.kind)].map(([kind, all]) => ({ kind, results: all.slice(0, most), more: Math.max(0, all.length - most) }));
}
