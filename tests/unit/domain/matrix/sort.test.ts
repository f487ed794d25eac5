import { describe, expect, test } from 'vitest';
import type { MatrixAnswer } from '../../../../src/domain/matrix/matrix-model.ts';
import { compareAnswers, sortColumns } from '../../../../src/domain/matrix/sort.ts';
import { levels } from '../../../../src/vocabulary/levels.ts';
import { model, rowOf } from './matrix-sample.ts';

const level = (it: (typeof levels)[number]): MatrixAnswer => ({ level: it, text: it, evidence: 'documented' });
const value = (text: string, number?: number): MatrixAnswer => ({ text, number, evidence: 'documented' });
const sorted = (...answers: MatrixAnswer[]) => answers.toSorted(compareAnswers).map((it) => it.text);

describe('answers', () => {
  test('levels stand from yes to unknown, behind every value', () => {
    expect(sorted(...levels.map(level).toReversed(), value('5 s', 5))).toEqual(['5 s', ...levels]);
  });

  test('values stand by their number, not by their words; those without a number last, by their words', () => {
    expect(sorted(value('off'), value('10 s', 10), value('absent'), value('9 s', 9))).toEqual(['9 s', '10 s', 'absent', 'off']);
  });

  test('equal ones are equal', () => {
    expect(compareAnswers(value('5 s', 5), value('5 s', 5))).toBe(0);
    expect(compareAnswers(level('no'), level('no'))).toBe(0);
  });
});

describe('columns', () => {
  const [oak, fir, elm] = model.columns;
  const sort = (by: string, required: string[] = [], row?: string) =>
    sortColumns([oak!, fir!, elm!], by, required.map(rowOf), row === undefined ? undefined : rowOf(row)).map((it) => it.id);

  test('keep their order where nothing sorts them', () => {
    expect(sort('')).toEqual(['oak', 'fir', 'elm']);
    expect(sort('gone')).toEqual(['oak', 'fir', 'elm']);
    expect(sort('needs')).toEqual(['oak', 'fir', 'elm']);
  });

  test('stand by name, by what they offer of all that is required, or by one row', () => {
    expect(sort('name')).toEqual(['elm', 'fir', 'oak']);
    expect(sort('needs', ['A2'])).toEqual(['elm', 'oak', 'fir']);
    expect(sort('needs', ['A1', 'A2'])).toEqual(['oak', 'fir', 'elm']);
    expect(sort('idle-time', [], 'C7')).toEqual(['fir', 'oak', 'elm']);
  });
});
