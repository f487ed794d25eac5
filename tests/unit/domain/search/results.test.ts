import { describe, expect, test } from 'vitest';
import { mostPairedServers } from '../../../../src/domain/compare/pairs.ts';
import {
  answerAt,
  cellPart,
  featureResult,
  guideResult,
  isNone,
  pageResult,
  pairResult,
  placePart,
  probeResult,
  serverResult,
} from '../../../../src/domain/search/results.ts';
import { sampleIndex, sampleTexts } from './search-sample.ts';

describe('a result', () => {
  test('of a feature: its question, how many have it, and where the matrix shows it', () => {
    expect(featureResult(sampleIndex, 0, 7)).toEqual({
      kind: 'feature',
      path: '/features/http2/',
      titles: ['HTTP/2'],
      ref: 'C1',
      line: [{ text: 'Does it speak HTTP/2 over TLS?' }],
      side: { whole: 1, part: 0, of: 2 },
      matrix: '/matrix/?q=C1',
      parts: [],
      about: [],
      score: 7,
    });
    expect(featureResult(sampleIndex, 1, 0).side).toBe('');
  });

  test('of a server: its line and version', () => {
    expect(serverResult(sampleIndex, 1, 3)).toEqual({
      kind: 'server',
      path: '/servers/birch/',
      titles: ['Birch'],
      line: [{ text: 'A white tree.' }],
      side: '3.0',
      parts: [],
      about: [1],
      score: 3,
    });
  });

  test('of a guide and of another page', () => {
    expect(guideResult(sampleIndex, 0, 2)).toEqual({
      kind: 'guide',
      path: '/guides/planting/',
      titles: ['How to plant a tree'],
      line: [{ text: 'From seed to shade.' }],
      side: '',
      parts: [],
      about: [0],
      score: 2,
    });
    expect(pageResult(sampleIndex, 0, 1)).toEqual({
      kind: 'page',
      path: '/matrix/',
      titles: ['Matrix'],
      line: [{ text: 'Everything at once.' }],
      side: '',
      parts: [],
      about: [],
      score: 1,
    });
  });

  test('of a probe: its question', () => {
    expect(probeResult(sampleTexts.probes, 0, 4)).toEqual({
      kind: 'page',
      path: '/lab/probes/leaves-blow/',
      titles: ['Blowing leaves'],
      line: [{ text: 'Does a gale carry them off?' }],
      side: '',
      parts: [],
      about: [],
      score: 4,
    });
  });

  test('of a comparison: its page, or where it is drawn on demand', () => {
    expect(pairResult(sampleIndex, [1, 0], 9)).toEqual({
      kind: 'page',
      path: '/compare/alder-vs-birch/',
      titles: ['Birch', 'Alder'],
      line: [],
      side: '',
      parts: [],
      about: [1, 0],
      score: 9,
    });
    const servers = Array.from({ length: mostPairedServers + 1 }, (_, index) => ({ ...sampleIndex.servers[0]!, id: `tree-${index}` }));
    const pathOf = (a: number, b: number) => pairResult({ ...sampleIndex, servers }, [a, b], 0).path;
    const last = mostPairedServers;
    expect(pathOf(0, last - 1)).toBe(`/compare/tree-0-vs-tree-${last - 1}/`);
    expect(pathOf(0, last)).toBe(`/compare/?a=tree-0&b=tree-${last}`);
    expect(pathOf(last, 0)).toBe(`/compare/?a=tree-${last}&b=tree-0`);
  });
});

describe('a part', () => {
  test('of a profile leads to its place, with its name if it has one', () => {
    const name = { kind: 'name', place: 2, text: 'CVE-2024-7' } as const;
    expect(placePart(sampleIndex, name, [])).toEqual({
      path: '/servers/alder/#advisories',
      heading: 'Known advisories',
      line: [{ text: 'CVE-2024-7', code: true }],
    });
    expect(placePart(sampleIndex, { kind: 'place', place: 2, text: '' }, []).line).toEqual([]);
  });

  test('of a text leads below its anchor to the sentence with most words of the query, and a message to its own anchor', () => {
    expect(
      placePart(sampleIndex, { kind: 'passage', place: 5, text: 'Moss keeps it moist. Rain that falls on it stays there all week.' }, ['rain', 'stays']),
    ).toEqual({
      path: '/guides/planting/#water',
      words: 'Rain that falls on it',
      until: 'there all week',
      heading: 'Give it water',
      line: [{ text: 'Moss keeps it moist. Rain that falls on it stays there all week.' }],
    });
    const message = { kind: 'message', place: 1, text: 'root … is dry' } as const;
    expect(placePart(sampleIndex, { ...message, passage: '' }, [])).toEqual({
      path: '/servers/alder/#log-root-is-dry',
      heading: 'Gotchas',
      line: [{ text: 'root … is dry', code: true }],
    });
    expect(placePart(sampleIndex, { ...message, passage: 'In winter' }, [])).toMatchObject({ path: '/servers/alder/#surprises', words: 'In winter' });
    expect(placePart(sampleIndex, { kind: 'place', place: 6, text: '' }, []).path).toBe('/matrix/#rows');
  });

  test('of a cell may say that there is no such thing, by its level or value', () => {
    expect([isNone(sampleIndex, 0, 0), isNone(sampleIndex, 0, 1), isNone(sampleIndex, 1, 0), isNone(sampleIndex, 1, 1)]).toEqual([false, true, false, true]);
  });

  test('of a cell has the answer, the settings and its place in the matrix', () => {
    expect(cellPart(sampleIndex, 1, 0, ['limit_sap'])).toEqual({
      path: '/servers/alder/#c10',
      ref: 'C10',
      heading: 'Longest sap line',
      line: [{ text: '4,094 B' }, { text: 'limit_sap', code: true }],
      matrix: '/matrix/?cell=c10:alder',
    });
    expect(cellPart(sampleIndex, 0, 1).line).toEqual([{ text: 'No' }]);
  });

  test('an answer is a level by its name, or the value of just this cell', () => {
    expect([answerAt(sampleIndex, 0, 0), answerAt(sampleIndex, 2, 0), answerAt(sampleIndex, 1, 1)]).toEqual(['Yes', 'When enabled', 'none']);
    expect(answerAt({ ...sampleIndex, cells: [] }, 1, 1)).toBe('');
    expect(answerAt({ ...sampleIndex, level: [] }, 0, 0)).toBe('');
  });
});
