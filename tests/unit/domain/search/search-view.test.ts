import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchView, stringifySearchView } from '../../../../src/domain/search/search-view.ts';
import { searchKinds } from '../../../../src/domain/search/page-paths.ts';
import { characters } from './search-sample.ts';

const servers = ['alder', 'birch'];

test('what it does not know is left out', () => {
  expect(parseSearchView('?q=tls&kind=tree&server=oak&x=1', servers)).toEqual({ text: 'tls', kind: undefined, server: undefined });
  expect(parseSearchView('', servers)).toEqual({ text: '', kind: undefined, server: undefined });
  expect(parseSearchView(`?q=${'x'.repeat(500)}`, servers).text).toHaveLength(200);
  // A cut between code points: no half of an emoji is left.
  expect(parseSearchView(`?q=x${encodeURIComponent('🦄'.repeat(300))}`, servers).text).toBe(`x${'🦄'.repeat(199)}`);
});

test('a plain view has a plain address', () => {
  expect(stringifySearchView({ text: ' ' })).toBe('');
  expect(stringifySearchView({ text: 'http 2', kind: 'guide', server: 'alder' })).toBe('?q=http+2&kind=guide&server=alder');
});

test('every view comes back from its address', () => {
  const view = fc.record({
    text: fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }).map((it) => it.trim()),
    kind: fc.constantFrom(undefined, ...searchKinds),
    server: fc.constantFrom(undefined, ...servers),
  });
  fc.assert(
    fc.property(view, (it) => {
      expect(parseSearchView(stringifySearchView(it), servers)).toEqual(it);
    }),
  );
});

test('every kind can be asked for, and white space around a query is none of it', () => {
  for (const kind of searchKinds) expect(parseSearchView(`?kind=${kind}`, servers).kind).toBe(kind);
  expect(parseSearchView('?q=%20tls%20&server=birch', servers)).toEqual({ text: 'tls', kind: undefined, server: 'birch' });
  expect(stringifySearchView({ text: '', server: 'birch' })).toBe('?server=birch');
});
