import { expect, test } from 'vitest';
import { buildTimeline } from '../../../../src/domain/model/timeline.ts';

type Server = Parameters<typeof buildTimeline>[0];

const ground = { kind: 'quoted', url: '', label: '', quote: '' } as const;
const release = (version: string, date: string) => ({ version, date });
const advisory = (on?: string, fixed?: string) => ({
  id: 'CVE-1',
  url: '',
  aliases: [],
  affected: 'all',
  fixed,
  ground,
  ...(on && { published: { on, ground } }),
});
const lineOf = (parts: Partial<Server>) =>
  buildTimeline({ releases: [release('1', '2016-01-01'), release('2', '2021-01-01')], advisories: [], checked: { version: '2', on: '2026-01-01' }, ...parts });

test('releases, those that mend, and days of advisories stand where their day is', () => {
  const advisories = [advisory('2020-06-01', '2, 2.1'), advisory('2020-06-01', '9'), advisory('2018-01-01'), advisory()];
  expect(lineOf({ advisories })).toEqual({
    first: '2016-01-01',
    last: '2026-01-01',
    releases: [0, 500],
    fixes: [500],
    advisories: [
      { at: 200, count: 1 },
      { at: 442, count: 2 },
    ],
    years: [2017, 2019, 2021, 2023, 2025].map((year, index) => ({ year, at: [100, 300, 500, 700, 900][index] })),
    undated: 1,
  });
});

test('it reaches to what was last: the check, a release or an advisory', () => {
  expect(lineOf({ checked: { version: '2', on: '2020-01-01' } })?.last).toBe('2021-01-01');
  expect(lineOf({ advisories: [advisory('2027-01-01')] })?.last).toBe('2027-01-01');
});

test('one release makes no line', () => {
  expect(lineOf({ releases: [release('1', '2016-01-01')] })).toBeUndefined();
  expect(lineOf({ releases: [] })).toBeUndefined();
});
