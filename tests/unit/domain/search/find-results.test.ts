import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResults } from '../../../../src/domain/search/find-results.ts';
import { queryWords, sampleModel } from './search-sample.ts';

const find = (text: string) => findResults(sampleModel(), text, queryWords);
const paths = (text: string) => find(text).map(({ path }) => path);

describe('features', () => {
  test('a reference is meant exactly', () => {
    expect(paths('c1')).toEqual(['/features/http2/']);
    expect(paths('C10')[0]).toBe('/features/sap-limit/');
  });

  test.each([
    ['HTTP2', '/features/http2/'],
    ['http/2', '/features/http2/'],
    ['мультиплекс', '/features/http2/'],
    ['воркер', '/features/workers/'],
    ['limit sap line', '/features/sap-limit/'],
    ['memory leaks', '/features/workers/'],
    ['prefrok', '/features/workers/'],
  ])('%s leads to %s', (text, path) => expect(paths(text)[0]).toBe(path));

  test('a feature has how many servers have it, and where the matrix shows it', () => {
    expect(find('http2')[0]).toMatchObject({ ref: 'C1', side: { whole: 1, part: 0, of: 2 }, matrix: '/matrix/?q=C1' });
    expect(find('C10')[0]!.side).toBe('');
  });

  test('found by a quoted setting, it says whose it is; the profile does not show the quote', () => {
    expect(find('sap_line_default')).toMatchObject([{ kind: 'feature', line: [{ text: 'Alder: 4,094 B' }, { text: 'sap_line_default', code: true }] }]);
  });
});

describe('servers', () => {
  test('by name, nickname and slip', () => {
    expect(paths('alder')[0]).toBe('/servers/alder/');
    expect(paths('ольха')[0]).toBe('/servers/alder/');
    expect(paths('bicrh')[0]).toBe('/servers/birch/');
  });

  test('a default leads to the fact on the profile', () => {
    expect(find('4094')[0]).toMatchObject({
      kind: 'server',
      path: '/servers/alder/#c10',
      matrix: '/matrix/?cell=c10:alder',
      line: [{ text: 'C10 Longest sap line: ' }, { text: '4,094 B' }],
    });
  });

  test('a setting leads to its server, with the setting', () => {
    expect(find('max_sap').find((it) => it.kind === 'server')).toMatchObject({
      path: '/servers/birch/#c10',
      line: [{ text: 'C10 Longest sap line: ' }, { text: 'none' }, { text: 'MAX_SAP', code: true }],
    });
  });

  test('server and feature together lead to the cell', () => {
    const [first] = find('birch http2');
    expect(first).toMatchObject({ path: '/servers/birch/', parts: [{ path: '/servers/birch/#c1', ref: 'C1', line: [{ text: 'No' }] }] });
  });

  test('an advisory, and a heading with its server', () => {
    expect(find('CVE-2024-7')[0]).toMatchObject({ path: '/servers/alder/#advisories' });
    expect(find('birch quick start')[0]!.parts).toContainEqual({ path: '/servers/birch/#quick-start', heading: 'Quick start', line: [] });
    expect(find('quick start').filter((it) => it.kind === 'server')).toEqual([]);
  });
});

describe('comparisons', () => {
  test('two servers offer their comparison, then their profiles', () => {
    expect(paths('birch vs alder').slice(0, 3)).toEqual(['/compare/alder-vs-birch/', '/servers/birch/', '/servers/alder/']);
    expect(find('birch alder')[0]).toMatchObject({ titles: ['Birch', 'Alder'], about: [1, 0] });
  });

  test('half a question offers what it may become', () => expect(paths('alder vs')[0]).toBe('/compare/alder-vs-birch/'));
});

describe('guides and pages', () => {
  test('a guide by its title and terms', () => {
    expect(paths('how to plant a tree')[0]).toBe('/guides/planting/');
    expect(paths('plant prefork')[0]).toBe('/guides/planting/');
  });

  test('a page by its title', () => expect(paths('matrix')).toEqual(['/matrix/']));
});

test('nothing is found for words that nothing has', () => {
  expect(find('zzzzqqq')).toEqual([]);
  expect(find('   ')).toEqual([]);
});

test('any query is answered, best first, each page once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9 ./_-]{0,20}$/)), (text) => {
      const found = find(text);
      const pages = found.map(({ path }) => path.replace(/#.*/, ''));
      expect(new Set(pages).size).toBe(pages.length);
    }),
  );
});
