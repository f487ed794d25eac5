import { expect, test } from 'vitest';
import { countKnowledge, countSupport, knowledgeOf } from '../../../../src/domain/model/tally.ts';

test('who has a feature: yes and optional wholly, partial in part, nobody else', () => {
  expect(countSupport(['yes', 'optional', 'partial', 'no', 'not-applicable', 'unknown', undefined])).toEqual({ whole: 2, part: 1, of: 7 });
  expect(countSupport([])).toEqual({ whole: 0, part: 0, of: 0 });
});

test('a cell is known by its evidence, or does not apply, or is unknown', () => {
  expect(knowledgeOf({ evidence: 'verified', level: 'yes' })).toBe('verified');
  expect(knowledgeOf({ evidence: 'none', level: 'not-applicable' })).toBe('not-applicable');
  expect(knowledgeOf({ evidence: 'none', level: 'unknown' })).toBe('unknown');
  expect(knowledgeOf({ evidence: 'none' })).toBe('unknown');
});

test('every kind of knowledge is counted, in the order of the bars', () => {
  const counted = countKnowledge([
    { evidence: 'disputed', level: 'no' },
    { evidence: 'verified', level: 'yes' },
    { evidence: 'disputed' },
    { evidence: 'none', level: 'not-applicable' },
  ]);
  expect(counted).toEqual([
    { kind: 'verified', count: 1 },
    { kind: 'observed', count: 0 },
    { kind: 'documented', count: 0 },
    { kind: 'disputed', count: 2 },
    { kind: 'unknown', count: 0 },
    { kind: 'not-applicable', count: 1 },
  ]);
});
