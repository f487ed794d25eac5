import { expect, test } from 'vitest';
import { countSupport } from '../../../../src/domain/model/tally.ts';

test('who has a feature: yes and optional wholly, partial in part, nobody else', () => {
  expect(countSupport(['yes', 'optional', 'partial', 'no', 'not-applicable', 'unknown', undefined])).toEqual({ whole: 2, part: 1, of: 7 });
  expect(countSupport([])).toEqual({ whole: 0, part: 0, of: 0 });
});
