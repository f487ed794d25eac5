import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Observations, Result } from '../../src/schema/index.ts';
import { readDisclosures, readRuns, record } from '../../lab/runner/record.ts';
import type { Summed } from '../../lab/runner/results.ts';

// What is kept of what was seen before: dates of what is the same, nothing of another version, no bytes of what is withheld.
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = { server: 'waitress', configuration: 'default', version: '3.0.2', python: '3.11.2', os: 'Debian', command: ['waitress-serve'] };
const known = new Set(['time-idle', 'ops-term']);
const result = (more: Partial<Result> = {}): Result => ({
  probe: 'time-idle',
  definition: '0123456789ab',
  date: '2026-11-01',
  verdict: 'closes',
  shows: { 'idle-timeout': { value: 149 } },
  numbers: { seconds: 149 },
  agreed: 3,
  of: 3,
  ...more,
});
const summed = (it: Result, transcript = 'wire\n'): Summed => ({ probe: { id: it.probe } as Summed['probe'], result: it, transcript });
const write = (results: Result[], of: Partial<typeof head> = {}) =>
  record(
    { ...head, ...of },
    results.map((it) => summed(it)),
    known,
    folder,
  );
const read = () => JSON.parse(readFileSync(join(folder, 'waitress/default.json'), 'utf8')) as Observations;
const transcript = join(folder, 'transcripts/waitress/default/time-idle.txt');

beforeEach(() => {
  rmSync(join(folder, 'waitress'), { recursive: true, force: true });
  rmSync(join(folder, 'transcripts'), { recursive: true, force: true });
  write([result()]);
});

test('what is the same keeps its date', () => {
  write([result({ date: '2026-11-27', numbers: { seconds: 150 } })]);
  expect(read().results).toEqual([result()]);
});

test('a run that sees the same changes no byte', () => {
  const { verdict, ...rest } = result();
  const text = readFileSync(join(folder, 'waitress/default.json'), 'utf8');
  write([{ ...rest, verdict, date: '2026-11-27' }]);
  write([result({ probe: 'ops-term' })]);
  write([result({ probe: 'ops-term', date: '2026-11-27' })]);
  expect(readFileSync(join(folder, 'waitress/default.json'), 'utf8')).toContain(
    text
      .split('\n')
      .find((line) => line.includes('time-idle'))!
      .trim(),
  );
});

test.each([
  ['another verdict', { verdict: 'stays-open', shows: undefined, numbers: undefined }],
  ['another definition', { definition: 'ba9876543210' }],
  ['another reading of the same', { shows: { 'idle-timeout': { value: 'absent' } } }],
  ['more rounds', { agreed: 5, of: 5 }],
])('%s is written', (_, more) => {
  write([result({ date: '2026-11-27', ...more })]);
  expect(read().results[0]).toMatchObject({ date: '2026-11-27' });
});

test('results of other probes stay, those of another version or of an unknown probe go', () => {
  write([result({ probe: 'ops-term' })]);
  expect(read().results.map(({ probe }) => probe)).toEqual(['ops-term', 'time-idle']);
  write([result({ probe: 'ops-term' })], { version: '3.0.3' });
  expect(read().results.map(({ probe }) => probe)).toEqual(['ops-term']);
  expect(existsSync(transcript)).toBe(false);
});

test('one file speaks of one environment', () => {
  expect(() => write([result()], { python: '3.13.1' })).toThrow('was asked on Python 3.11.2, Debian before: ask all probes of this configuration');
  expect(read().python).toBe('3.11.2');
  write([result(), result({ probe: 'ops-term' })], { python: '3.13.1' });
  expect(read()).toMatchObject({ python: '3.13.1', results: [{ probe: 'ops-term' }, { probe: 'time-idle' }] });
});

test('what is withheld leaves no bytes', () => {
  expect(readFileSync(transcript, 'utf8')).toBe('time-idle · waitress 3.0.2, default\nwire\n');
  record(head, [summed(result({ verdict: 'withheld', shows: undefined, numbers: undefined }), '')], known, folder);
  expect(existsSync(transcript)).toBe(false);
});

test('the list of runs and the disclosures say what is wrong with them', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '[ half');
  expect(() => readRuns(file)).toThrow(/broken\.json: cannot be read: .*: restore or correct it$/);
  writeFileSync(file, '[{ "server": "waitress", "probe": "ops-term" }]');
  expect(() => readDisclosures(file)).toThrow(/broken\.json: 0\.source is missing/);
});

test('a file that nobody can read is written anew', () => {
  mkdirSync(join(folder, 'waitress'), { recursive: true });
  writeFileSync(join(folder, 'waitress/default.json'), '{ half');
  write([result({ date: '2026-11-27' })]);
  expect(read().results).toEqual([result({ date: '2026-11-27' })]);
});
