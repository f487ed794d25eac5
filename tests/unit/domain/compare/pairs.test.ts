import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtPairs, pairPath } from '../../../../src/domain/compare/built-pairs.ts';
import { mostPairedServers, pairOf, pairsOf, serversOfPair } from '../../../../src/domain/compare/pairs.ts';

test('the order of two servers does not matter', () => {
  expect(pairOf('birch', 'alder')).toBe('alder-vs-birch');
  expect(pairOf('alder', 'birch')).toBe('alder-vs-birch');
});

test('the id of a page names its servers', () => {
  expect(serversOfPair('alder-vs-birch')).toEqual(['alder', 'birch']);
});

test('every pair is there once', () => {
  expect(pairsOf(['c', 'a', 'b'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), (ids) => {
      const pairs = pairsOf(ids);
      return pairs.length === (ids.length * (ids.length - 1)) / 2 && pairs.every(([a, b]) => a < b);
    }),
  );
});

test('the id of no pair names nobody', () => {
  expect(serversOfPair('')).toEqual(['', '']);
  expect(serversOfPair('alder')).toEqual(['alder', '']);
});

test('pages are built of the first servers of the site alone, whatever the order of their ids', () => {
  expect(builtPairs([{ id: 'oak' }, { id: 'elm' }])).toEqual([['elm', 'oak']]);
  const servers = Array.from({ length: mostPairedServers + 1 }, (_, index) => ({ id: `tree-${99 - index}` }));
  const pairs = builtPairs(servers);
  expect(pairs).toHaveLength((mostPairedServers * (mostPairedServers - 1)) / 2);
  expect(pairs.flat()).not.toContain(servers.at(-1)!.id);
});

test('a link leads to the page of a pair that is built, or else to where the pair is drawn', () => {
  const servers = Array.from({ length: mostPairedServers + 1 }, (_, index) => ({ id: `server-${String(index).padStart(2, '0')}` }));
  const last = servers.at(-1)!.id;
  expect(pairPath(servers, 'server-01', 'server-00')).toBe('/compare/server-00-vs-server-01/');
  expect(pairPath(servers, 'server-00', last)).toBe(`/compare/?a=server-00&b=${last}`);
  expect(pairPath(servers, last, 'server-00')).toBe(`/compare/?a=${last}&b=server-00`);
  expect(pairPath(servers.slice(0, -1), 'server-00', 'server-39')).toBe('/compare/server-00-vs-server-39/');
});
