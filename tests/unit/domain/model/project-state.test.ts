import { describe, expect, test } from 'vitest';
import { ageBetween, lastRelease, stateOf } from '../../../../src/domain/model/project-state.ts';

type Project = Parameters<typeof stateOf>[0];

const ground = { in: 'release', quote: 'x' };
const today = '2026-11-22';

/** A project with one package, and what its entry says of its state. */
const project = (released: string, state: Partial<Project['state']> = {}): Project => ({
  packages: [{ name: 'alder', version: '1', date: released, ground }],
  state: { is: 'active', ground, ...state },
});
const changed = (on: string) => ({ changed: { on, ground } });

describe('state', () => {
  test.each<[string, Project, string]>([
    ['a release within the year', project('2025-11-22'), 'active'],
    ['a release of a year and a day', project('2025-11-21'), 'maintenance'],
    ['a release of two years', project('2024-11-22'), 'maintenance'],
    ['a release of two years and a day', project('2024-11-21'), 'dormant'],
    ['an old release and a fresh change', project('2024-06-14', changed('2026-02-09')), 'active'],
    ['an old release and a change of last year', project('2020-01-01', changed('2025-06-01')), 'maintenance'],
    ['a change older than the release', project('2026-05-01', changed('2020-01-01')), 'active'],
    ['only fixes', project('2026-05-01', { onlyFixes: true }), 'maintenance'],
    ['only fixes, long ago', project('2020-05-01', { onlyFixes: true }), 'dormant'],
    ['fresh, but it says that it takes only fixes', project('2026-05-01', { says: 'maintenance' }), 'maintenance'],
    ['silent for years, and says that it takes only fixes', project('2020-05-01', { says: 'maintenance' }), 'maintenance'],
    ['fresh, but ended', project('2026-05-01', { says: 'ended' }), 'archived'],
  ])('%s', (_, it, expected) => {
    expect(stateOf(it, today)).toBe(expected);
  });

  test('the newest of several packages counts', () => {
    const [old] = project('2024-06-14').packages;
    expect(lastRelease({ packages: [old!, { ...old!, date: '2025-11-07' }] })).toBe('2025-11-07');
  });
});

test.each([
  ['2024-11-16', '2026-11-22', { unit: 'months', count: 24 }],
  ['2024-11-23', '2026-11-22', { unit: 'months', count: 23 }],
  ['2026-09-22', '2026-11-22', { unit: 'months', count: 2 }],
  ['2026-09-23', '2026-11-22', { unit: 'days', count: 60 }],
  ['2025-12-31', '2026-01-01', { unit: 'days', count: 1 }],
  ['2026-11-22', '2026-11-22', { unit: 'days', count: 0 }],
])('the time from %s to %s', (from, to, age) => {
  expect(ageBetween(from, to)).toEqual(age);
});
