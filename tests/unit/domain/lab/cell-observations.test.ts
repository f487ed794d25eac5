import { describe, expect, test } from 'vitest';
import { findSilentResults, isSameAnswer, joinObservations, labCommand, labEvidence } from '../../../../src/domain/lab/cell-observations.ts';
import type { LabResult } from '../../../../src/domain/lab/lab.ts';
import type { Answer, Observation } from '../../../../src/domain/model/answer.ts';

const saw = (configuration: string, answer: Answer, more: Partial<Observation> = {}): Observation => ({
  ...answer,
  probe: 'leaf-fall',
  configuration,
  verdict: 'fell',
  version: '1.2.0',
  date: '2026-11-21',
  agreed: 3,
  of: 3,
  ...more,
});

describe('what a probe saw alike in several configurations', () => {
  test('is said once, configurations in the given order, with the last day', () => {
    const joined = joinObservations(
      [saw('deep', { level: 'yes' }, { date: '2026-11-22' }), saw('wide', { level: 'no' }), saw('plain', { level: 'yes' })],
      ['plain', 'deep'],
    );
    expect(joined.map((it) => [it.level, it.configurations, it.date])).toEqual([
      ['no', ['wide'], '2026-11-21'],
      ['yes', ['plain', 'deep'], '2026-11-22'],
    ]);
  });

  test.each([
    ['another probe', { probe: 'leaf-rest' }],
    ['another version', { version: '1.1.0' }],
    ['rounds that did not agree', { agreed: 2 }],
    ['another number of rounds', { of: 4 }],
    ['another value', { value: 4 }],
  ])('is said apart for %s', (_, more) => {
    expect(joinObservations([saw('plain', { value: 3 }), saw('deep', { value: 3 }, more)], ['plain', 'deep'])).toHaveLength(2);
  });
});

describe('the line of the lab', () => {
  const yes: Answer = { level: 'yes' };

  test('is that of the answer', () => {
    expect(labEvidence({ ...yes, evidence: 'verified' }, [saw('plain', yes)])).toBe('verified');
    expect(labEvidence({ ...yes, evidence: 'disputed' }, [saw('plain', { level: 'no' })])).toBe('disputed');
  });

  test('bears an answer out that only documentation disputes', () => {
    expect(labEvidence({ ...yes, evidence: 'disputed', claimed: { level: 'no' } }, [saw('plain', yes)])).toBe('verified');
    expect(labEvidence({ ...yes, evidence: 'disputed', claimed: { level: 'no' } }, [saw('plain', { level: 'no' })])).toBe('disputed');
  });

  test('is not there where the lab has no say', () => {
    expect(labEvidence({ ...yes, evidence: 'documented' }, [saw('plain', yes)])).toBeUndefined();
    expect(labEvidence({ ...yes, evidence: 'disputed' }, [saw('plain', yes, { agreed: 2 })])).toBeUndefined();
    expect(labEvidence({ ...yes, evidence: 'disputed' }, [])).toBeUndefined();
  });
});

test('results that read nothing are found only where the probe answers the feature elsewhere', () => {
  const result = (server: string, shows: LabResult['shows']) => ({ probe: 'leaf-fall', server, shows }) as LabResult;
  const lab = { probes: [], runs: [], results: [result('alder', { wsgi: { level: 'yes' } }), result('birch', {})] };
  expect(findSilentResults({ lab }, 'birch', 'wsgi')).toEqual([result('birch', {})]);
  expect(findSilentResults({ lab }, 'alder', 'wsgi')).toEqual([]);
  expect(findSilentResults({ lab }, 'birch', 'asgi')).toBeUndefined();
  expect(findSilentResults({}, 'birch', 'wsgi')).toBeUndefined();
});

test('the command names each probe once', () => {
  expect(labCommand('alder', ['leaf-fall', 'leaf-rest', 'leaf-fall'])).toBe('npm run lab -- --servers alder --probes leaf-fall,leaf-rest');
  expect(labCommand('alder')).toBe('npm run lab -- --servers alder');
});

test('probes stand by their ids, each with its configurations in the given order; the day of an earlier one is not taken', () => {
  const seen = [
    saw('deep', { level: 'yes' }, { probe: 'leaf-rest' }),
    saw('deep', { level: 'yes' }, { date: '2026-11-19' }),
    saw('plain', { level: 'yes' }, { probe: 'leaf-rest' }),
    saw('plain', { level: 'yes' }),
  ];
  expect(joinObservations(seen, ['plain', 'deep']).map((it) => [it.probe, it.configurations, it.date])).toEqual([
    ['leaf-fall', ['plain', 'deep'], '2026-11-21'],
    ['leaf-rest', ['plain', 'deep'], '2026-11-21'],
  ]);
  expect(seen[1]?.date).toBe('2026-11-19');
});

test('answers are the same by level and value', () => {
  expect([isSameAnswer({ level: 'yes' }, { level: 'yes' }), isSameAnswer({ level: 'yes' }, { level: 'no' })]).toEqual([true, false]);
  expect([
    isSameAnswer({ value: 3 }, { value: 3 }),
    isSameAnswer({ value: 3 }, { value: 4 }),
    isSameAnswer({ level: 'yes' }, { level: 'yes', value: 3 }),
  ]).toEqual([true, false, false]);
});

test('the lab has no line where nothing is known', () => {
  expect(labEvidence({ evidence: 'none', level: 'unknown' }, [saw('plain', { level: 'yes' })])).toBeUndefined();
  const seen = [saw('plain', { level: 'yes' }), saw('deep', { level: 'no' })];
  expect(labEvidence({ level: 'yes', evidence: 'disputed', claimed: { level: 'no' } }, seen)).toBe('disputed');
  expect(labEvidence({ level: 'yes', evidence: 'verified', claimed: { level: 'no' } }, [saw('plain', { level: 'no' })])).toBe('verified');
});
