import { describe, expect, test } from 'vitest';
import { rankPhrases } from '../../../../src/domain/search/rank.ts';
import { weights, type SearchModel } from '../../../../src/domain/search/search-model.ts';
import { modelOf, queryWords, sampleIndex, sampleModel } from './search-sample.ts';

/** Ranks these words as they are, each fully trusted; a word with a mark stands for another. */
const rank = (model: SearchModel, words: string[], more: { trust?: number; twins?: string[]; servers?: number[]; full?: string } = {}) =>
  rankPhrases(model, {
    terms: words.map((word) => ({ word, twins: more.twins ?? [], apart: [], trust: more.trust ?? 1, emphasis: 1 })),
    servers: more.servers ?? [],
    full: more.full ?? '',
  });

/** How a feature, named by its reference, fits the words of a query. */
const fittingOf = (ref: string, words: string[], more?: Parameters<typeof rank>[2]) => {
  const model = sampleModel();
  const place = sampleIndex.features.findIndex((it) => it.ref === ref);
  return rank(model, words, more).fittings.get(model.features[place]!);
};

/** How the thing with this text fits. */
const fittingFor = (text: string, words: string[], model = sampleModel()) =>
  rank(model, words).fittings.get(model.targets.findIndex((it) => 'text' in it && it.text === text));

describe('a phrase', () => {
  test('that is the query counts by its weight, and most', () => {
    expect(fittingOf('C1', ['http2'])).toEqual({ fits: [weights.title], bonus: expect.closeTo(weights.title * 1.4) as number });
    expect(fittingOf('C1', ['h2'])).toEqual({ fits: [weights.term], bonus: expect.closeTo(weights.term * 1.4) as number });
  });

  test('that is the query with its small words counts even more', () => {
    expect(fittingOf('C1', ['h2'], { full: 'h2' })?.bonus).toBeCloseTo(weights.term * (0.6 + 1.5 * 0.8));
    expect(fittingOf('C1', ['h2'], { full: 'the h2' })?.bonus).toBeCloseTo(weights.term * 1.4);
  });

  test('of other forms of the words counts nearly as much', () => {
    const mean = 0.55 + (0.35 * 6) / 7;
    expect(fittingOf('E1', ['воркер'])?.bonus).toBeCloseTo(weights.term * (0.6 * mean + 0.7 * 0.8));
    expect(fittingOf('E1', ['memorys', 'leaks'])?.bonus).toBeCloseTo(weights.term * 0.6 * ((0.7 + 0.7) / 2) + weights.term * 0.7 * 0.8);
    // Not in their order, and not the beginning of a longer word.
    expect(fittingOf('E1', ['leaks', 'memorys'])?.bonus).toBeCloseTo(weights.term * 0.6 * 0.7);
    expect(fittingOf('E1', ['pre'])?.bonus).toBeCloseTo(weights.term * 0.6 * (0.55 + (0.35 * 3) / 7));
  });

  test('that is no title, reference or term counts half as much for being the query', () => {
    expect(fittingFor('deep', ['deep'])?.bonus).toBeCloseTo(weights.name);
  });

  test('that holds the query in a longer text counts by the share that it has in it', () => {
    // it, speak, http2, over, tls
    expect(fittingOf('C1', ['speak'])).toEqual({ fits: [weights.line], bonus: expect.closeTo((weights.line * 0.6) / 5) as number });
    expect(fittingOf('C1', ['speak', 'tls'])?.bonus).toBeCloseTo(weights.line * 0.6 * (2 / 5));
  });

  test('that begins with the query counts as if it were most of it', () => {
    expect(fittingOf('E1', ['memory'])?.bonus).toBeCloseTo(weights.term * 0.6 * 0.7);
    expect(fittingOf('E1', ['leak'])?.bonus).toBeCloseTo(weights.term * 0.6 * 0.5);
  });

  test('that lacks a word of the query adds nothing', () => {
    expect(fittingOf('C1', ['http2', 'zzz'])).toEqual({ fits: [weights.title, 0], bonus: 0 });
  });

  test('of several words that a longer query holds adds by its share of it; only a title or term does', () => {
    expect(fittingOf('E1', ['memory', 'leak', 'zzz'])?.bonus).toBeCloseTo((weights.term * 0.6 * 2) / 3);
    expect(fittingOf('E1', ['memorys', 'zzz', 'leaks'])?.bonus).toBeCloseTo((weights.term * 0.6 * 2) / 3);
    expect(fittingOf('E1', ['me', 'leak', 'zzz'])?.bonus).toBe(0);
    expect(fittingOf('E1', ['prefork', 'zzz'])?.bonus).toBe(0);
    const holds = (...words: string[]) => rank(sampleModel(), words).holdsPhrase;
    expect([holds('memory', 'leak', 'zzz'), holds('workers', '4', 'zzz'), holds('memory', 'zzz', 'yyy'), holds('memory', 'leak')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('is met by a compound of its words, nearly as well as by itself', () => {
    const fits = (apart: string[]) =>
      rankPhrases(sampleModel(), { terms: [{ word: 'memoryleak', twins: [], apart, trust: 1, emphasis: 2 }], servers: [], full: '' }).fittings.size;
    expect([fits(['memory', 'leak']), fits(['memory', 'zzz']), fits(['memory']), fits([])]).toEqual([1, 0, 0, 0]);
  });

  test('is met by a signal without its first letters', () => {
    const places = [{ ...sampleIndex.places[0]!, names: ['SIGUSR2'] }];
    expect(fittingFor('SIGUSR2', ['usr2'], modelOf({ ...sampleIndex, places }, []))?.fits[0]).toBeCloseTo(weights.name * 0.8);
  });

  test('is met by a part of its compound, a little less', () => {
    expect(fittingOf('C10', ['limit'])?.fits[0]).toBeCloseTo(weights.term * 0.8);
  });

  test('is met by a number within its compound as a whole, not by its beginning', () => {
    expect(fittingFor('CVE-2024-7', ['2024'])).toBeDefined();
    expect(fittingFor('CVE-2024-7', ['202'])).toBeUndefined();
  });

  test('is met by a word that stands for what was typed as far as that is trusted, and by its twins', () => {
    expect(fittingOf('E1', ['prefork'], { trust: 0.75 })?.fits[0]).toBeCloseTo(weights.term * 0.75);
    expect(fittingOf('E1', ['zzzz'], { twins: ['prefork'] })?.fits[0]).toBeCloseTo(weights.term * 0.9);
    expect(fittingOf('E1', ['zzzz'], { twins: ['prefork'], trust: 0.5 })?.fits[0]).toBeCloseTo(weights.term * 0.45);
  });

  test('is a reference only as a whole', () => {
    expect(fittingOf('C1', ['c1'])?.fits[0]).toBe(weights.ref);
    expect(fittingOf('C10', ['c1'])).toBeUndefined();
  });
});

describe('a message', () => {
  const line = 'error 7 root alpha is very dry again now'.split(' ');

  test('that a query holds among other words counts most, the more where prose marks it', () => {
    expect(fittingFor('root … is dry again', line)).toMatchObject({ bonus: 24 });
    expect(fittingFor('sap cannot rise before spring', ['x', 'sap', 'cannot', 'rise', 'before', 'spring'])).toMatchObject({ bonus: 16 });
  });

  test('of which a fifth is missing or more is another one', () => {
    expect(fittingFor('sap cannot rise before spring', ['x', 'sap', 'cannot', 'rise', 'spring'])?.bonus).toBeCloseTo(16 * 0.8);
    expect(fittingFor('sap cannot rise before spring', ['x', 'y', 'sap', 'rise', 'spring'])?.bonus).toBe(0);
  });

  test('may be a term of four words or more, and nothing that stands elsewhere', () => {
    const of = (terms: string[], name: string, words: string[]) =>
      rank(modelOf({ ...sampleIndex, features: [{ ...sampleIndex.features[0]!, name, line: '', terms }] }, []), ['zz', ...words]).fittings.get(0)?.bonus;
    expect(of(['one two three four'], '', ['one', 'two', 'three', 'four'])).toBe(16);
    expect(of(['one two three'], '', ['one', 'two', 'three'])).toBeLessThan(weights.term);
    expect(of([], 'one two three four', ['one', 'two', 'three', 'four'])).toBeLessThan(weights.term);
  });
});

describe('words of a query', () => {
  test('that name a server are known, by name and id', () => {
    const { namesServer, namesAnyServer, named } = rank(sampleModel(), ['birch', 'http2', 'zzz']);
    expect(namesServer).toEqual([
      [false, false, false],
      [true, false, false],
    ]);
    expect(namesAnyServer).toEqual([true, false, false]);
    expect(named).toEqual([false, true]);
    const other = modelOf({ ...sampleIndex, servers: [{ ...sampleIndex.servers[0]!, id: 'red-alder', name: 'Crimson' }], places: [] }, queryWords.idle);
    expect(rank(other, ['redalder']).namesServer).toEqual([[true]]);
    expect(rank(other, ['crimson']).namesServer).toEqual([[true]]);
  });

  test('a name of several words is named by all of them, and by none alone', () => {
    const wood = modelOf({ ...sampleIndex, servers: [{ ...sampleIndex.servers[0]!, id: 'alder-wood', name: 'Alder Wood' }], places: [] }, queryWords.idle);
    expect(rank(wood, ['alder', 'http2']).namesServer).toEqual([[false, false]]);
    expect(rank(wood, ['http2', 'alder', 'wood']).namesServer).toEqual([[false, true, true]]);
    expect(rank(wood, ['alderwood']).namesServer).toEqual([[true]]);
  });

  test('name a server also by a nickname, which the query tells', () => {
    const { named, namesServer } = rank(sampleModel(), ['ольха'], { servers: [0] });
    expect([named, namesServer]).toEqual([
      [true, false],
      [[false], [false]],
    ]);
  });

  test('that only name its own server find no part of a profile', () => {
    const kinds = (model: SearchModel, ...words: string[]) => [...rank(model, words).fittings.keys()].map((it) => model.targets[it]!.kind);
    const named = modelOf({ ...sampleIndex, cells: [[0, 0, '', ['alder --h2'], [], []]] }, []);
    expect(kinds(named, 'alder')).not.toContain('cell');
    expect(kinds(named, 'alder', 'h2')).toContain('cell');
    const places = [
      { ...sampleIndex.places[0]!, names: ['alder.conf'] },
      { ...sampleIndex.places[5]!, names: ['alder_tree'] },
    ];
    const model = modelOf({ ...sampleIndex, places }, []);
    const names = [...rank(model, ['alder']).fittings.keys()].map((it) => model.targets[it]!).filter((it) => it.kind === 'name');
    expect(names).toMatchObject([{ text: 'alder_tree' }]);
    expect(kinds(sampleModel(), 'workers')).toContain('cell');
  });

  test('are measured again for another model, and the same a second time', () => {
    const model = sampleModel();
    const first = rank(model, ['http2', 'tree']);
    expect(rank(model, ['http2', 'tree'])).toEqual(first);
    const renamed = modelOf({ ...sampleIndex, features: [], cells: [] }, queryWords.idle);
    expect(rank(renamed, ['http2', 'tree']).fittings.size).toBeLessThan(first.fittings.size);
  });

  test('are kept as they were measured, each with its trust, up to two hundred', () => {
    const model = sampleModel();
    rank(model, ['http2']);
    rank(model, ['http2'], { trust: 0.5 });
    expect([...model.cache.fits.keys()]).toEqual(['http2 1', 'http2 0.5']);
    const kept = model.cache.fits.get('http2 1');
    rank(model, ['http2']);
    expect(model.cache.fits.get('http2 1')).toBe(kept);
    rank(
      model,
      Array.from({ length: 210 }, (_, index) => `x${index}`),
    );
    expect(model.cache.fits.size).toBeLessThanOrEqual(201);
  });
});
