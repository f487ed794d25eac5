import { expect, test } from 'vitest';
import { answersByLevel } from '../../../../src/domain/model/answers-by-level.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import type { Feature } from '../../../../src/domain/model/feature.ts';

type Answered = Pick<Catalog, 'servers' | 'cells'>;
const answered = (feature: Pick<Feature, 'id' | 'value'>, answers: Record<string, object>) => {
  const servers = Object.keys(answers).map((id) => ({ id })) as Answered['servers'];
  const cells = Object.fromEntries(Object.entries(answers).map(([server, answer]) => [server, { [feature.id]: answer }])) as unknown as Answered['cells'];
  return answersByLevel({ servers, cells }, feature as Feature).map(({ level, rows }) => [level, ...rows.map(({ server }) => server.id)]);
};

test('levels in their order, and servers of one level in theirs', () => {
  expect(answered({ id: 'tls', value: undefined }, { alder: { level: 'no' }, birch: { level: 'yes' }, cedar: { level: 'no' } })).toEqual([
    ['yes', 'birch'],
    ['no', 'alder', 'cedar'],
  ]);
});

test('numbers from the smallest, then words, then what is not known', () => {
  const answers = { alder: { value: 'unlimited' }, birch: { value: 2048 }, cedar: { level: 'unknown' }, dogwood: { value: 5 }, elm: { value: 128 } };
  expect(answered({ id: 'listen-backlog', value: { type: 'number', unit: 'connections' } }, answers)).toEqual([
    [undefined, 'dogwood', 'elm', 'birch', 'alder'],
    ['unknown', 'cedar'],
  ]);
});
