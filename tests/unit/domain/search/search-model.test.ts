import { describe, expect, test } from 'vitest';
import { findResults } from '../../../../src/domain/search/find-results.ts';
import { addNames, addTexts, buildSearchModel, weights } from '../../../../src/domain/search/search-model.ts';
import { modelOf, queryWords, sampleIndex, sampleModel, sampleTexts, wholeModel } from './search-sample.ts';

/** The phrases of what is found at this place among the targets: weight and words. */
const phrasesOf = (target: number, model = sampleModel()) =>
  model.phrases.filter((it) => it.target === target).map(({ weight, text, size }) => [weight, text, size]);

/** The phrases of the first target that has these fields. */
const phrasesFor = (fields: object, model = sampleModel()) =>
  phrasesOf(
    model.targets.findIndex((it) => Object.entries(fields).every(([key, value]) => it[key as keyof typeof it] === value)),
    model,
  );

test('everything that can be found is a target, in the order of the index', () => {
  expect(sampleModel().targets).toEqual([
    { kind: 'feature', place: 0 },
    { kind: 'feature', place: 1 },
    { kind: 'feature', place: 2 },
    { kind: 'server', place: 0 },
    { kind: 'server', place: 1 },
    { kind: 'guide', place: 0 },
    { kind: 'page', place: 0 },
    { kind: 'cell', place: 0, feature: 0, server: 0 },
    { kind: 'cell', place: 1, feature: 1, server: 0 },
    { kind: 'quote', place: 1, feature: 1, server: 0 },
    { kind: 'cell', place: 2, feature: 1, server: 1 },
    { kind: 'cell', place: 3, feature: 2, server: 0 },
    { kind: 'written', place: 3, feature: 2, server: 0, text: 'worker felled by a storm' },
    { kind: 'place', place: 0, text: '' },
    { kind: 'place', place: 1, text: '' },
    { kind: 'name', place: 1, text: 'leaf_fall' },
    { kind: 'message', place: 1, text: 'root … is dry again', passage: '' },
    { kind: 'message', place: 1, text: 'sap cannot rise before spring', passage: 'In winter nothing rises,' },
    { kind: 'place', place: 2, text: '' },
    { kind: 'name', place: 2, text: 'CVE-2024-7' },
    { kind: 'place', place: 3, text: '' },
    { kind: 'place', place: 4, text: '' },
    { kind: 'name', place: 4, text: 'deep' },
    { kind: 'place', place: 5, text: '' },
    { kind: 'name', place: 5, text: 'watering_can' },
    { kind: 'place', place: 6, text: '' },
    { kind: 'name', place: 6, text: 'stripes' },
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

  test('keep their idle words apart', () => {
    const [question] = sampleModel().phrases.filter((it) => it.target === 0 && it.weight === weights.line);
    expect(question!.full).toBe('does it speak http2 over tls');
  });

  test('of a server', () => {
    expect(phrasesOf(3)).toEqual([
      [weights.title, 'alder', 1],
      [weights.term, 'alder', 1],
      [weights.term, 'aldr', 1],
      [weights.term, 'ольха', 1],
      [weights.term, 'slow sap', 2],
      [weights.line, 'tree by water', 3],
    ]);
  });

  test('of a place: its heading, and each name and message by itself', () => {
    expect(phrasesFor({ kind: 'place', place: 0 })).toEqual([[weights.section, 'quick start', 2]]);
    expect(phrasesFor({ text: 'CVE-2024-7' })).toEqual([[weights.name, 'cve20247', 1]]);
    expect(phrasesFor({ text: 'root … is dry again' })).toEqual([[weights.marked, 'root dry again', 3]]);
  });

  test('of a guide and a page', () => {
    expect(phrasesOf(5)).toEqual([
      [weights.title, 'plant tree', 2],
      [weights.term, 'plant prefork', 2],
      [weights.line, 'from seed shade', 3],
    ]);
    expect(phrasesOf(6)).toEqual([
      [weights.title, 'matrix', 1],
      [weights.line, 'everything at once', 3],
    ]);
  });

  test('of a cell: its value and what both pages show; what is quoted stands apart', () => {
    expect(phrasesOf(7)).toEqual([[weights.setting, 'speak h2', 2]]);
    expect(phrasesOf(8)).toEqual([[weights.value, '4094 b', 2]]);
    expect(phrasesOf(9)).toEqual([[weights.quoted, 'saplinedefault', 1]]);
  });

  test('of idle words alone keep them', () => {
    const model = modelOf({ ...sampleIndex, pages: [{ path: '/x/', title: 'What is it', line: '' }] }, ['what', 'is', 'it']);
    expect(phrasesOf(6, model)).toEqual([
      [weights.title, 'what is it', 3],
      [weights.line, '', 0],
    ]);
  });
});

describe('texts', () => {
  test('join the model: passages, notes, probes, and reasons as phrases of their features', () => {
    const model = wholeModel();
    expect(model.targets.slice(sampleModel().targets.length)).toEqual([
      { kind: 'passage', place: 1, text: 'Squirrels bury acorns near the trunk of an alder.' },
      { kind: 'passage', place: 3, text: 'Peel the bark with care.' },
      { kind: 'passage', place: 5, text: 'Moss keeps the soil moist.' },
      { kind: 'note', feature: 2, server: 1, text: 'Woodpeckers count as one.' },
      { kind: 'probe', place: 0 },
    ]);
    expect(phrasesOf(0, model).at(-1)).toEqual([weights.text, 'because bees prefer it', 4]);
    expect(phrasesFor({ kind: 'note' }, model)).toEqual([[weights.text, 'woodpeckers count as one', 4]]);
    expect(phrasesFor({ kind: 'passage', place: 3 }, model)).toEqual([[weights.text, 'peel bark with care', 4]]);
    expect(phrasesFor({ kind: 'probe' }, model)).toEqual([
      [weights.name, 'blowing leaves', 2],
      [weights.line, 'gale carry them off', 4],
    ]);
    expect(model.probes).toBe(sampleTexts.probes);
  });

  test('make the model whole once all of them are there, and what was worked out before is forgotten', () => {
    const model = sampleModel();
    expect(model.isWhole).toBe(false);
    model.cache.fits.set('x 1', new Map());
    const steps = addTexts(model, sampleTexts);
    steps.next();
    expect(model.isWhole).toBe(false);
    while (!steps.next().done);
    expect(model.isWhole).toBe(true);
    expect(model.cache.fits.size).toBe(0);
  });

  test('are added one by one', () => {
    const passages = Array.from({ length: 130 }, (): [number, string] => [0, 'moss']);
    expect([...addTexts(sampleModel(), { passages, notes: [], reasons: [], probes: [] })]).toHaveLength(130);
  });
});

describe('names', () => {
  test('join the titles, and what was worked out before is forgotten; without them titles are found', () => {
    const model = buildSearchModel(sampleIndex, queryWords.idle);
    expect(model.targets).toHaveLength(7);
    expect(findResults(model, 'http2', queryWords).results[0]!.path).toBe('/features/http2/');
    expect(findResults(model, 'leaf_fall', queryWords).results).toEqual([]);
    expect(model.cache.fits.size).toBeGreaterThan(0);
    expect([...addNames(model, sampleIndex)]).toHaveLength(sampleIndex.cells.length + sampleIndex.places.length);
    expect(model.cache).toEqual({ fits: new Map() });
    expect(findResults(model, 'leaf_fall', queryWords).results[0]!.path).toBe('/servers/alder/#surprises');
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
  const repeated = modelOf({ ...sampleIndex, pages: [{ path: '/x/', title: 'sap sap', line: '' }] }, []);
  const target = repeated.targets.findIndex((it) => it.kind === 'page');
  expect(repeated.vocabulary.get('sap')!.filter((it) => repeated.phrases[it]!.target === target)).toHaveLength(1);
});

test('a server is named by its name, its id, its name in parts and its terms of one word', () => {
  const servers = [{ id: 'mod-sap', name: 'mod_sap', version: '1', line: '', terms: ['sappy', 'slow sap', '—'] }];
  expect(modelOf({ ...sampleIndex, servers, places: [] }, queryWords.idle).names).toEqual([['modsap', 'modsap', 'mod sap', 'sappy']]);
});

test('it knows where everything with words of its own is, and every reference', () => {
  const { features, servers, guides, pages, refs, index } = sampleModel();
  expect([features, servers, guides, pages]).toEqual([[0, 1, 2], [3, 4], [5], [6]]);
  expect([...refs]).toEqual(['c1', 'c10', 'e1']);
  expect(index).toEqual(sampleIndex);
});

test('a cell that shows nothing is not found by itself', () => {
  const model = modelOf({ ...sampleIndex, cells: [[1, 0, '', [], ['only_quoted'], []]], places: [] }, []);
  expect(model.targets.slice(7)).toEqual([{ kind: 'quote', place: 0, feature: 1, server: 0 }]);
});
