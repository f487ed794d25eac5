import { describe, expect, test } from 'vitest';
import { buildSearchModel, weights } from '../../../../src/domain/search/search-model.ts';
import { queryWords, sampleIndex, sampleModel } from './search-sample.ts';

/** The phrases of what is found at this place among the targets: weight and words. */
const phrasesOf = (target: number, model = sampleModel()) =>
  model.phrases.filter((it) => it.target === target).map(({ weight, text, size }) => [weight, text, size]);

test('everything that can be found is a target, in the order of the index', () => {
  expect(sampleModel().targets).toEqual([
    { kind: 'feature', place: 0 },
    { kind: 'feature', place: 1 },
    { kind: 'feature', place: 2 },
    { kind: 'server', place: 0 },
    { kind: 'place', server: 0, anchor: 'quick-start', heading: 'Quick start', name: '' },
    { kind: 'place', server: 0, anchor: 'advisories', heading: 'Known advisories', name: 'CVE-2024-7' },
    { kind: 'server', place: 1 },
    { kind: 'place', server: 1, anchor: 'quick-start', heading: 'Quick start', name: '' },
    { kind: 'place', server: 1, anchor: 'configurations', heading: 'Configurations', name: 'deep' },
    { kind: 'guide', place: 0 },
    { kind: 'page', place: 0 },
    { kind: 'cell', place: 0, feature: 0, server: 0 },
    { kind: 'cell', place: 1, feature: 1, server: 0 },
    { kind: 'quote', place: 1, feature: 1, server: 0 },
    { kind: 'cell', place: 2, feature: 1, server: 1 },
    { kind: 'cell', place: 3, feature: 2, server: 0 },
  ]);
});

describe('phrases', () => {
  test('of a feature: reference, title, terms, and the question without idle words', () => {
    expect(phrasesOf(0)).toEqual([
      [weights.ref, 'c1', 1],
      [weights.title, 'http2', 1],
      [weights.term, 'h2', 1],
      [weights.term, 'мультиплексирование', 1],
      [weights.line, 'it speak http2 over tls', 5],
    ]);
  });

  test('of a server and its places', () => {
    expect(phrasesOf(3)).toEqual([
      [weights.title, 'alder', 1],
      [weights.term, 'alder', 1],
      [weights.term, 'aldr', 1],
      [weights.term, 'ольха', 1],
      [weights.term, 'slow sap', 2],
      [weights.line, 'tree by water', 3],
    ]);
    expect(phrasesOf(4)).toEqual([[weights.section, 'quick start', 2]]);
    expect(phrasesOf(5)).toEqual([[weights.place, 'cve20247', 1]]);
  });

  test('of a guide and a page', () => {
    expect(phrasesOf(9)).toEqual([
      [weights.title, 'plant tree', 2],
      [weights.term, 'plant prefork', 2],
      [weights.line, 'from seed shade', 3],
    ]);
    expect(phrasesOf(10)).toEqual([
      [weights.title, 'matrix', 1],
      [weights.line, 'everything at once', 3],
    ]);
  });

  test('of a cell: its value and what both pages show; what is quoted stands apart', () => {
    expect(phrasesOf(11)).toEqual([[weights.setting, 'speak h2', 2]]);
    expect(phrasesOf(12)).toEqual([[weights.value, '4094 b', 2]]);
    expect(phrasesOf(13)).toEqual([[weights.quoted, 'saplinedefault', 1]]);
  });

  test('of idle words alone keep them', () => {
    const model = buildSearchModel({ ...sampleIndex, pages: [{ path: '/x/', title: 'What is it', line: '' }] }, ['what', 'is', 'it']);
    expect(phrasesOf(10, model)).toEqual([
      [weights.title, 'what is it', 3],
      [weights.line, '', 0],
    ]);
  });
});

test('words lead to their phrases, once each; compounds also by their parts', () => {
  const { vocabulary, parts, phrases } = sampleModel();
  const texts = (forms: Map<string, number[]>, word: string) => forms.get(word)?.map((it) => phrases[it]!.text);
  expect(texts(vocabulary, 'http2')).toEqual(['http2', 'it speak http2 over tls']);
  expect(texts(vocabulary, 'limitsapline')).toEqual(['limitsapline']);
  expect(texts(parts, 'limit')).toEqual(['limitsapline']);
  expect(texts(parts, 'http')).toEqual(['http2', 'it speak http2 over tls']);
  expect(parts.has('prefork')).toBe(false);
  const repeated = buildSearchModel({ ...sampleIndex, pages: [{ path: '/x/', title: 'sap sap', line: '' }] }, []);
  const target = repeated.targets.findIndex((it) => it.kind === 'page');
  expect(repeated.vocabulary.get('sap')!.filter((it) => repeated.phrases[it]!.target === target)).toHaveLength(1);
});

test('a server is named by its name, its id, its name in parts and its terms of one word', () => {
  const servers = [{ id: 'mod-sap', name: 'mod_sap', version: '1', line: '', terms: ['sappy', 'slow sap', '—'], places: [] }];
  expect(buildSearchModel({ ...sampleIndex, servers }, queryWords.idle).names).toEqual([['modsap', 'modsap', 'mod sap', 'sappy']]);
});

test('it knows where features and servers are, and every reference', () => {
  const { features, servers, refs, index } = sampleModel();
  expect([features, servers]).toEqual([
    [0, 1, 2],
    [3, 6],
  ]);
  expect([...refs]).toEqual(['c1', 'c10', 'e1']);
  expect(index).toBe(sampleIndex);
});

test('a cell that shows nothing is not found by itself', () => {
  const model = buildSearchModel({ ...sampleIndex, cells: [[1, 0, '', [], ['only_quoted']]] }, []);
  expect(model.targets.slice(11)).toEqual([{ kind: 'quote', place: 0, feature: 1, server: 0 }]);
});
