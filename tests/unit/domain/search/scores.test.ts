import { describe, expect, test } from 'vitest';
import { weights } from '../../../../src/domain/search/search-model.ts';
import { mergeFits, scoreOf, weighWords } from '../../../../src/domain/search/scores.ts';

const term = (word: string, more = {}) => ({ word, twins: [], apart: [], trust: 1, emphasis: 1, ...more });
const fitting = (...fits: number[]) => ({ fits, bonus: 0 });

describe('a score', () => {
  test('is what is met, weakened by what is not, and the bonus', () => {
    expect(scoreOf({ fits: [1, 0], bonus: 0.5 }, [0.25, 0.75])).toBeCloseTo(0.25 * 0.25 + 0.5);
    expect(scoreOf({ fits: [2, 4], bonus: 0 }, [0.25, 0.75])).toBeCloseTo(3.5);
    expect(scoreOf({ fits: [0, 0], bonus: 0 }, [0.5, 0.5])).toBe(0);
  });

  test('of several fits takes the best for each word, each list weakened by its factor', () => {
    expect(mergeFits(2, [[1, 0], 0.5], [undefined, 1], [[0, 3], 1])).toEqual([0.5, 3]);
    expect(mergeFits(3, [[1], 1])).toEqual([1, 0, 0]);
    expect(mergeFits(1)).toEqual([0]);
  });
});

const ten = { all: 10, isNamed: false };

describe('words of a query', () => {
  test('tell the more the fewer things they fit, and together one', () => {
    const { rarity, known } = weighWords([term('tree'), term('moss')], [fitting(1, 0), fitting(2, 0), fitting(3, 1)], ten);
    const [tree, moss] = [Math.log(1 + 10 / 3), Math.log(11)];
    expect(rarity[0]).toBeCloseTo(tree / (tree + moss));
    expect(rarity[1]).toBeCloseTo(moss / (tree + moss));
    expect(known).toBeCloseTo(1);
  });

  test('tell by their emphasis', () => {
    expect(weighWords([term('tree', { emphasis: 3 }), term('moss')], [fitting(1, 1)], ten).rarity).toEqual([0.75, 0.25]);
  });

  test('that nothing has weigh little in the ranking, and most in what is not known', () => {
    const { rarity, known } = weighWords([term('tree'), term('kelp')], [fitting(weights.title, 0)], ten);
    expect(rarity[0]).toBeCloseTo(Math.log(11) / (Math.log(11) + 0.5));
    expect(known).toBeCloseTo(0.5);
    expect(weighWords([term('kelp')], [], ten)).toEqual({ rarity: [1], known: 0 });
  });

  test('that stand for others are known as far as they are to be trusted', () => {
    expect(weighWords([term('tree', { trust: 0.75 })], [fitting(1)], ten).known).toBeCloseTo(0.75);
  });

  test('that are numbers of the visitor say nothing of what is known', () => {
    expect(weighWords([term('tree'), term('4821')], [fitting(weights.title, 0)], ten).known).toBeCloseTo(1 / 1.1);
    expect(weighWords([term('tree'), term('4821')], [fitting(1, 1)], ten).known).toBeCloseTo(1);
    expect(weighWords([term('tree'), term('x1')], [fitting(weights.title, 0)], ten).known).toBeCloseTo(0.5);
  });

  test('that only running text has, and never together, are not known; headings, a server beside them and one word alone are', () => {
    const [moss, tree] = [fitting(weights.text, 0), fitting(0, weights.title)];
    const terms = [term('moss'), term('tree')];
    expect(weighWords(terms, [moss, tree], ten).known).toBeCloseTo(0.5);
    expect(weighWords(terms, [moss, tree, fitting(weights.text, weights.text)], ten).known).toBeCloseTo(1);
    expect(weighWords(terms, [fitting(weights.name, 0), tree], ten).known).toBeCloseTo(1);
    expect(weighWords(terms, [moss, tree], { all: 10, isNamed: true }).known).toBeCloseTo(1);
    expect(weighWords([term('moss')], [fitting(weights.text)], ten).known).toBeCloseTo(1);
  });
});
