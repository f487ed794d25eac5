import { describe, expect, test } from 'vitest';
import { findResults } from '../../../../src/domain/search/find-results.ts';
import { applyFacets, groupResults, keepOrder, mergeFullText, type FullTextPage } from '../../../../src/domain/search/merge.ts';
import { type SearchKind } from '../../../../src/domain/search/page-paths.ts';
import { keyOf, type SearchResult } from '../../../../src/domain/search/results.ts';
import { queryWords, sampleIndex, sampleModel } from './search-sample.ts';

const find = (text: string) => findResults(sampleModel(), text, queryWords).results;
const page = (path: string, parts: string[] = []): FullTextPage => ({
  path,
  title: `Title of ${path}`,
  excerpt: [{ text: 'an ' }, { text: 'excerpt', mark: true }],
  parts: parts.map((anchor) => ({ path: `${path}#${anchor}`, heading: anchor, excerpt: [{ text: anchor }] })),
});

describe('the full text joins the list', () => {
  test('known pages get headings and keep their place, new pages come last', () => {
    const merged = mergeFullText(find('alder'), [page('/guides/planting/'), page('/servers/alder/', ['surprises'])], sampleIndex);
    expect(merged.map(({ path }) => path)).toEqual(['/servers/alder/', '/guides/planting/']);
    expect(merged[0]!.parts).toEqual([{ path: '/servers/alder/#surprises', heading: 'surprises', line: [{ text: 'surprises' }] }]);
    expect(merged[1]).toMatchObject({ kind: 'guide', titles: ['How to plant a tree'], line: [{ text: 'an ' }, { text: 'excerpt', mark: true }] });
  });

  test('a place that is shown already is not shown again, and three are enough', () => {
    const merged = mergeFullText(find('birch http2'), [page('/servers/birch/', ['c1', 'a', 'b', 'c', 'd'])], sampleIndex);
    expect(merged[0]!.parts.map(({ path }) => path)).toEqual(['/servers/birch/#c1', '/servers/birch/#a', '/servers/birch/#b']);
  });

  test('new pages are called as the small index calls them; a page that it does not know keeps its title', () => {
    const merged = mergeFullText([], [page('/features/http2/'), page('/compare/alder-vs-birch/'), page('/about/'), page('/features/gone/')], sampleIndex);
    expect(merged.map(({ kind, titles }) => [kind, titles])).toEqual([
      ['feature', ['HTTP/2']],
      ['page', ['Alder', 'Birch']],
      ['page', ['Title of /about/']],
      ['feature', ['Title of /features/gone/']],
    ]);
  });
});

test('results that have been chosen among keep their order before all others, as they are now', () => {
  const found = find('alder');
  const [first, ...rest] = [...found, ...find('c1')];
  const renewed = { ...rest.at(-1)!, path: '/elsewhere/' };
  const all = [first!, ...rest.slice(0, -1), renewed];
  const kept = keepOrder(all, [keyOf(renewed), 'server Gone', keyOf(first!)]);
  expect(kept).toEqual([renewed, first, ...rest.slice(0, -1)]);
  expect(kept[0]).toBe(renewed);
  expect(keepOrder(all, [])).toEqual(all);
});

describe('what the full text adds', () => {
  test('a feature keeps its question alone', () => {
    const merged = mergeFullText(find('c1'), [page('/features/http2/', ['a'])], sampleIndex);
    expect(merged).toEqual(find('c1'));
    expect(mergeFullText([], [page('/features/http2/', ['a'])], sampleIndex)[0]).toMatchObject({ ref: 'C1', parts: [], line: [{ text: 'an ' }, {}] });
  });

  test('a page is known by its path whatever place the result leads to', () => {
    const merged = mergeFullText(find('4094'), [page('/servers/alder/', ['changes'])], sampleIndex);
    expect(merged.filter((it) => it.path.startsWith('/servers/alder/'))).toHaveLength(1);
    expect(merged[0]!.parts.at(-1)).toEqual({ path: '/servers/alder/#changes', heading: 'changes', line: [{ text: 'changes' }] });
  });

  test('the beginning of a page is no place of its own', () => {
    const self = { ...page('/servers/birch/', ['a', 'b', 'c', 'd']) };
    const withSelf = { ...self, parts: [{ path: '/servers/birch/', heading: 'Birch', excerpt: [] }, ...self.parts] };
    expect(mergeFullText([], [withSelf], sampleIndex)[0]!.parts.map((it) => it.heading)).toEqual(['a', 'b', 'c']);
    expect(mergeFullText(find('bicrh'), [withSelf], sampleIndex)[0]!.parts.map((it) => it.heading)).not.toContain('Birch');
  });

  test('a profile and a guide are called as the small index calls them, another page by its own title', () => {
    const merged = mergeFullText([], [page('/servers/birch/'), page('/guides/planting/'), page('/guides/gone/'), page('/compare/alder-vs-oak/')], sampleIndex);
    expect(merged.map(({ kind, titles, side, about }) => [kind, titles, side, about])).toEqual([
      ['server', ['Birch'], '3.0', [1]],
      ['guide', ['How to plant a tree'], '', [0]],
      ['guide', ['Title of /guides/gone/'], '', []],
      ['page', ['Title of /compare/alder-vs-oak/'], '', [0, -1]],
    ]);
    expect(merged[2]).toEqual({
      kind: 'guide',
      path: '/guides/gone/',
      titles: ['Title of /guides/gone/'],
      line: page('/').excerpt,
      side: '',
      parts: [],
      about: [],
      score: 0,
    });
  });
});

describe('facets', () => {
  test('by server leave features as its answers, with the place in the matrix and nothing of other servers', () => {
    expect(applyFacets(find('c1'), { server: 'birch' }, sampleIndex)).toMatchObject([
      { kind: 'feature', path: '/servers/birch/#c1', titles: ['HTTP/2'], line: [{ text: 'No' }], matrix: '/matrix/?cell=c1:birch', side: '', parts: [] },
    ]);
    expect(applyFacets(find('matrix'), { server: 'birch' }, sampleIndex)).toEqual([]);
    expect(applyFacets(find('alder'), { server: 'alder', kind: 'server' }, sampleIndex).map((it) => it.path)).toEqual(['/servers/alder/']);
    expect(applyFacets(find('alder'), {}, sampleIndex)).toEqual(find('alder'));
  });

  test('by kind', () => {
    expect(applyFacets(find('prefork'), { kind: 'guide' }, sampleIndex).map(({ path }) => path)).toEqual(['/guides/planting/']);
  });

  test('by server: its profile, pages about it, and its answers to features', () => {
    const paths = applyFacets(find('prefork'), { server: 'birch' }, sampleIndex).map(({ path, line }) => [path, line]);
    expect(paths).toEqual([['/servers/birch/#e1', [{ text: 'No' }]]]);
    expect(applyFacets(find('prefork'), { server: 'alder' }, sampleIndex).map(({ path }) => path)).toContain('/guides/planting/');
  });

  test('an unknown server narrows nothing', () => expect(applyFacets(find('prefork'), { server: 'oak' }, sampleIndex)).toEqual(find('prefork')));
});

describe('groups', () => {
  const of = (kind: SearchKind, count: number): SearchResult[] =>
    Array.from({ length: count }, (_, index) => ({ kind, path: `/${kind}/${index}/`, titles: [], line: [], side: '', parts: [], about: [], score: 0 }));
  const shown = (results: SearchResult[], kind?: SearchKind, nearestOnly = false) =>
    groupResults(results, { kind, nearestOnly }).map((it) => [it.kind, it.results.length, it.more]);

  test('begin with the best three of every kind; the rest stands by kind, that of the best first, and says what is left out', () => {
    expect(shown([...of('guide', 2), ...of('server', 9), ...of('guide', 1)])).toEqual([
      ['best', 3, 0],
      ['server', 6, 2],
      ['guide', 1, 0],
    ]);
    expect(groupResults([...of('guide', 2), ...of('server', 9)], { nearestOnly: false })[0]!.results.map(({ path }) => path)).toEqual([
      '/guide/0/',
      '/guide/1/',
      '/server/0/',
    ]);
  });

  test('of one kind need no best, also where it was chosen', () => {
    expect(shown(of('feature', 7))).toEqual([['feature', 6, 1]]);
    expect(shown([...of('feature', 61)], 'feature')).toEqual([['feature', 60, 1]]);
    expect(shown([])).toEqual([]);
  });

  test('that are only near begin with the nearest, of whatever kind', () => {
    expect(shown(of('feature', 4), undefined, true)).toEqual([
      ['best', 3, 0],
      ['feature', 1, 0],
    ]);
    expect(shown(of('feature', 4), 'feature', true)).toEqual([['feature', 4, 0]]);
  });
});
