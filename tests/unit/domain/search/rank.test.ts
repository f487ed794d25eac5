import { describe, expect, test } from 'vitest';
import { mergeFits, rankPhrases, scoreOf } from '../../../../src/domain/search/rank.ts';
import { buildSearchModel, weights } from '../../../../src/domain/search/search-model.ts';
import { queryWords, sampleIndex, sampleModel } from './search-sample.ts';

/** How a feature, named by its reference, fits the words of a query. */
const fittingOf = (ref: string, ...words: string[]) => {
  const model = sampleModel();
  const place = sampleIndex.features.findIndex((it) => it.ref === ref);
  return rankPhrases(model, words).fittings.get(model.features[place]!);
};

describe('a phrase', () => {
  test('that is the query counts by its weight, and most', () => {
    expect(fittingOf('C1', 'http2')).toEqual({ fits: [weights.title], bonus: expect.closeTo(weights.title * 1.4) as number });
    expect(fittingOf('C1', 'h2')).toEqual({ fits: [weights.term], bonus: expect.closeTo(weights.term * 1.4) as number });
  });

  test('that is no title, reference or term counts half as much for being the query', () => {
    const model = sampleModel();
    const place = model.targets.findIndex((it) => it.kind === 'place' && it.name === 'deep');
    expect(rankPhrases(model, ['deep']).fittings.get(place)?.bonus).toBeCloseTo(weights.place);
  });

  test('that holds the query in a longer text counts by the share that it has in it', () => {
    // it, speak, http2, over, tls
    expect(fittingOf('C1', 'speak')).toEqual({ fits: [weights.line], bonus: expect.closeTo((weights.line * 0.6) / 5) as number });
    expect(fittingOf('C1', 'speak', 'tls')?.bonus).toBeCloseTo(weights.line * 0.6 * (2 / 5));
  });

  test('that begins with the query counts as if it were most of it', () => {
    expect(fittingOf('E1', 'memory')?.bonus).toBeCloseTo(weights.term * 0.6 * 0.7);
    expect(fittingOf('E1', 'leak')?.bonus).toBeCloseTo(weights.term * 0.6 * 0.5);
  });

  test('that lacks a word of the query adds nothing', () => {
    expect(fittingOf('C1', 'http2', 'zzz')).toEqual({ fits: [weights.title, 0], bonus: 0 });
  });

  test('is met by a part of its compound, a little less', () => {
    expect(fittingOf('C10', 'limit')?.fits[0]).toBeCloseTo(weights.term * 0.8);
  });

  test('is met by a slip of the finger only where no text has the word', () => {
    expect(fittingOf('E1', 'prefrok')?.fits[0]).toBeCloseTo(weights.term * 0.4);
    expect(fittingOf('E1', 'workers')?.fits[0]).toBe(weights.title);
  });

  test('is a reference only as a whole', () => {
    expect(fittingOf('C1', 'c1')?.fits[0]).toBe(weights.ref);
    expect(fittingOf('C10', 'c1')).toBeUndefined();
  });
});

describe('words of a query', () => {
  test('that name a server are known, by name and id', () => {
    const { namesServer, namesAnyServer } = rankPhrases(sampleModel(), ['birch', 'http2', 'alder']);
    expect(namesServer).toEqual([
      [false, false, true],
      [true, false, false],
    ]);
    expect(namesAnyServer).toEqual([true, false, true]);
    const other = buildSearchModel({ ...sampleIndex, servers: [{ ...sampleIndex.servers[0]!, id: 'red-alder', name: 'Crimson' }] }, queryWords.idle);
    expect(rankPhrases(other, ['redalder']).namesServer).toEqual([[true]]);
    expect(rankPhrases(other, ['crimson']).namesServer).toEqual([[true]]);
  });

  test('tell the more the fewer things they fit, and together one', () => {
    const { rarity } = rankPhrases(sampleModel(), ['tree', 'h2']);
    expect(rarity[0]! + rarity[1]!).toBeCloseTo(1);
    expect(rarity[1]).toBeGreaterThan(rarity[0]!);
    // Nothing has the second word: it must not outweigh the first.
    const [known, unknown] = rankPhrases(sampleModel(), ['tree', 'zzzzqqq']).rarity;
    expect(known).toBeGreaterThan(unknown!);
    const model = sampleModel();
    const fitting = [...rankPhrases(model, ['tree']).fittings.values()].length;
    expect(known! / unknown!).toBeCloseTo(Math.log(1 + model.targets.length / fitting));
  });

  test('that only name its own server do not find a cell', () => {
    const model = sampleModel();
    const cells = (...words: string[]) => [...rankPhrases(model, words).fittings.keys()].map((it) => model.targets[it]!).filter((it) => it.kind === 'cell');
    const named = buildSearchModel({ ...sampleIndex, cells: [[0, 0, '', ['alder --h2'], []]] }, []);
    expect([...rankPhrases(named, ['alder']).fittings.keys()].some((it) => named.targets[it]!.kind === 'cell')).toBe(false);
    expect([...rankPhrases(named, ['alder', 'h2']).fittings.keys()].some((it) => named.targets[it]!.kind === 'cell')).toBe(true);
    expect(cells('workers')).toMatchObject([{ feature: 2, server: 0 }]);
  });

  test('are measured again for another model, and the same a second time', () => {
    const model = sampleModel();
    const first = rankPhrases(model, ['http2', 'tree']);
    expect(rankPhrases(model, ['http2', 'tree'])).toEqual(first);
    const renamed = buildSearchModel({ ...sampleIndex, features: [] }, queryWords.idle);
    expect(rankPhrases(renamed, ['http2', 'tree']).fittings.size).toBeLessThan(first.fittings.size);
  });
});

describe('a score', () => {
  test('is what is met, weakened twice by what is not, and the bonus', () => {
    expect(scoreOf({ fits: [1, 0], bonus: 0.5 }, [0.25, 0.75])).toBeCloseTo(0.25 * 0.0625 + 0.5);
    expect(scoreOf({ fits: [2, 4], bonus: 0 }, [0.25, 0.75])).toBeCloseTo(3.5);
    expect(scoreOf({ fits: [0, 0], bonus: 0 }, [0.5, 0.5])).toBe(0);
  });

  test('of several fits takes the best for each word, each list weakened by its factor', () => {
    expect(mergeFits(2, [[1, 0], 0.5], [undefined, 1], [[0, 3], 1])).toEqual([0.5, 3]);
    expect(mergeFits(3, [[1], 1])).toEqual([1, 0, 0]);
    expect(mergeFits(1)).toEqual([0]);
  });
});
