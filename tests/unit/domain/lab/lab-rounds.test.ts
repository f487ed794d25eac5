import { expect, test } from 'vitest';
import { labRounds } from '../../../../src/domain/lab/lab-rounds.ts';
import type { Observation } from '../../../../src/domain/model/answer.ts';

const seen = (of: number, date: string): Observation => ({
  probe: 'time-idle',
  configuration: 'plain',
  verdict: 'closed',
  version: '1.0',
  date,
  agreed: of,
  of,
});

test('says how many rounds most probes had, and the last day', () => {
  expect(labRounds([{ seen: [seen(3, '2026-11-20')] }, { seen: [seen(5, '2026-11-27'), seen(3, '2026-11-22')] }])).toEqual({ of: 3, last: '2026-11-27' });
});

test('says nothing where nothing was seen', () => {
  expect(labRounds([{ seen: [] }])).toBeUndefined();
});
