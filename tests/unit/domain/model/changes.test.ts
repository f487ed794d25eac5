import { expect, test } from 'vitest';
import {
  answersOf,
  changesBetween,
  changesOf,
  defaultsOf,
  optionChanges,
  inheritAnswers,
  loggedAnswer,
  numberChanges,
  type AnswerRecord,
} from '../../../../src/domain/model/changes.ts';
import type { ServerEntry } from '../../../../src/schema/index.ts';

const told: AnswerRecord = { alder: { http2: 'no', timeout: 30 }, 'alder:deep': { http2: 'yes' }, birch: { http2: 'yes', timeout: 5 } };

test('answers of an entry and of the configurations that answer otherwise; a note alone is no answer', () => {
  const facts = { http2: { level: 'no', in: { deep: { level: 'yes' }, plain: { note: 'Slowly.' } } }, timeout: { value: 30 } };
  expect(answersOf([{ id: 'alder', data: { facts } as unknown as ServerEntry }])).toEqual({ alder: told.alder, 'alder:deep': told['alder:deep'] });
});

test('nothing changed', () => {
  expect(changesBetween(told, structuredClone(told))).toEqual([]);
});

test('an answer, one of a configuration, one that is gone', () => {
  expect(changesBetween(told, { ...told, alder: { http2: 'optional' }, 'alder:deep': {} })).toEqual([
    { server: 'alder', feature: 'http2', was: 'no', is: 'optional' },
    { server: 'alder', feature: 'timeout', was: 30, is: undefined },
    { server: 'alder:deep', feature: 'http2', was: 'yes', is: undefined },
  ]);
});

test('a new server and a new question are one change each, and a server that goes is all of its answers', () => {
  const now = {
    alder: { ...told.alder, colour: 'red' },
    'alder:deep': told['alder:deep']!,
    cedar: { http2: 'no', scent: 'yes' },
    'cedar:deep': { http2: 'yes' },
  };
  expect(changesBetween(told, now)).toEqual([
    { server: 'cedar' },
    { feature: 'colour' },
    { server: 'birch', feature: 'http2', was: 'yes', is: undefined },
    { server: 'birch', feature: 'timeout', was: 5, is: undefined },
  ]);
});

const entry = (on: string, server: string) => ({
  on,
  why: { en: 'So.', ru: 'Так.' },
  what: [{ server, feature: 'http2', was: 'no', is: 'yes' }, { feature: 'colour' }],
});

test('an entry keeps its number when newer ones of the same day come before it', () => {
  const log = [entry('2026-11-22', 'alder'), entry('2026-11-21', 'birch')];
  expect(numberChanges([entry('2026-11-22', 'birch'), ...log]).map(({ id }) => id)).toEqual(['2026-11-22-2', '2026-11-22-1', '2026-11-21-1']);
  expect(numberChanges(log).map(({ id }) => id)).toEqual(['2026-11-22-1', '2026-11-21-1']);
});

test('what concerns a server: its answers, those of its configurations, and questions to all', () => {
  const log = numberChanges([entry('2026-11-22', 'alder:deep'), entry('2026-11-21', 'birch')]);
  expect(changesOf(log, 'alder').map(({ what }) => what.map((it) => it.server ?? it.feature))).toEqual([['alder:deep', 'colour'], ['colour']]);
});

test('a configuration without an answer of its own had, or has since, that of its server at that time', () => {
  const answer = (server: string, was?: string, is?: string) => ({ server, feature: 'http2', was, is });
  const log = [
    { what: [answer('alder:deep', 'no')] },
    { what: [answer('alder', 'no', 'yes'), answer('alder:deep', undefined, 'no')] },
    { what: [answer('birch:wide', undefined, 'no'), { feature: 'http2' }] },
  ];
  expect(inheritAnswers(log, { alder: { http2: 'yes' } })).toEqual([
    { what: [{ ...answer('alder:deep', 'no', 'yes'), ofServer: 'is' }] },
    { what: [answer('alder', 'no', 'yes'), { ...answer('alder:deep', 'no', 'no'), ofServer: 'was' }] },
    { what: [answer('birch:wide', undefined, 'no'), { feature: 'http2' }] },
  ]);
});

test.each([
  ['unknown', 'value', { level: 'unknown' }],
  ['yes', 'value', { value: 'yes' }],
  [30, 'value', { value: 30 }],
  ['yes', 'support', { level: 'yes' }],
] as const)('%s as the answer to a %s feature', (answer, kind, shown) => {
  expect(loggedAnswer(answer, { kind })).toEqual(shown);
});

test('options that came, went or have another default; those of a server that was never asked are no change', () => {
  const before = { alder: { threads: '4', flat: 'none', deep: '1' } };
  const now = { alder: { threads: '8', flat: 'none', tall: 'none' }, birch: { threads: '4' } };
  expect(optionChanges(before, now)).toEqual([
    { server: 'alder', option: 'threads', was: '4', is: '8' },
    { server: 'alder', option: 'deep', was: '1', is: undefined },
    { server: 'alder', option: 'tall', was: undefined, is: 'none' },
  ]);
});

test('the default of every option, or that it has none', () => {
  const option = { spellings: [{ form: 'flag' as const, text: '-x' }], repeatable: false };
  expect(
    defaultsOf([
      {
        id: 'alder',
        data: {
          options: [
            { ...option, id: 'a', default: '1' },
            { ...option, id: 'b' },
          ],
        },
      },
    ]),
  ).toEqual({ alder: { a: '1', b: 'none' } });
});
