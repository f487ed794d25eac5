import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { observations } from '../../src/schema/observation.ts';
import { fitsBundle, parseTranscripts, stringifyTranscripts } from '../../src/schema/transcripts.ts';
import { FileError, replaceFile, writeNamed } from '../../lab/runner/files.ts';
import type { ObservationsKey } from '../../lab/runner/observed.ts';
import { readDisclosures, readRuns, record } from '../../lab/runner/record.ts';
import type { ProbeOutcome, UnsealedResult } from '../../lab/runner/results.ts';

// What is kept of what was seen before: dates and environments of what is the same, what more rounds saw, no bytes of what is withheld.
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head: ObservationsKey = { server: 'waitress', configuration: 'default', version: '3.0.2' };
const known = new Set(['time-idle', 'ops-term']);
const result = (more: Partial<UnsealedResult> = {}): UnsealedResult => ({
  probe: 'time-idle',
  definition: '0123456789ab',
  launch: '0123abcd',
  date: '2026-11-01',
  python: '3.11.2',
  os: 'Debian',
  runner: 1,
  verdict: 'closes',
  shows: { 'idle-timeout': { value: 149 } },
  numbers: { seconds: 149 },
  agreed: 3,
  of: 3,
  ...more,
});
const summed = (it: UnsealedResult, transcript = 'wire\n'): ProbeOutcome => ({
  probe: { id: it.probe } as ProbeOutcome['probe'],
  result: it,
  offer: { id: it.launch, command: [`waitress-serve ${it.launch}`] } as ProbeOutcome['offer'],
  transcript,
});
const write = (results: UnsealedResult[], more: Partial<ObservationsKey> = {}) =>
  record(
    { ...head, ...more },
    results.map((it) => summed(it)),
    known,
    folder,
  );
const file = join(folder, 'waitress/3.0.2/default.json');
const bundle = join(folder, 'waitress/3.0.2/default.txt');
const read = () => observations.parse(JSON.parse(readFileSync(file, 'utf8')));
const bytes = () => readFileSync(file, 'utf8') + readFileSync(bundle, 'utf8');

beforeEach(() => {
  rmSync(join(folder, 'waitress'), { recursive: true, force: true });
  write([result()]);
});

test('what is the same keeps its date, its environment and every byte', () => {
  const before = bytes();
  expect(write([result({ date: '2026-11-27', python: '3.13.1', numbers: { seconds: 150 } })]).isChanged).toBe(false);
  expect(bytes()).toBe(before);
});

test.each([
  ['another verdict', { verdict: 'stays-open', shows: undefined, numbers: undefined }],
  ['another definition', { definition: 'ba9876543210' }],
  ['another launch', { launch: 'dcba3210' }],
  ['another runner', { runner: 2 }],
  ['another reading of the same', { shows: { 'idle-timeout': { value: 'absent' } } }],
  ['more rounds', { agreed: 5, of: 5 }],
])('%s is written', (_, more) => {
  expect(write([result({ date: '2026-11-27', ...more })]).isChanged).toBe(true);
  expect(read().results).toMatchObject([{ date: '2026-11-27' }]);
});

test('one round replaces nothing that three have seen, and says so', () => {
  const before = bytes();
  const { isChanged, outranked } = write([result({ date: '2026-11-27', verdict: 'stays-open', shows: undefined, numbers: undefined, agreed: 1, of: 1 })]);
  expect([isChanged, outranked]).toEqual([false, ['time-idle: 1 of 1 saw stays-open, 3 of 3 saw closes before, which stays: ask 3 rounds']]);
  expect(bytes()).toBe(before);
});

test('one round replaces what was asked in another way, which says nothing any more', () => {
  write([result({ date: '2026-11-27', definition: 'ba9876543210', agreed: 1, of: 1 })]);
  expect(read().results).toMatchObject([{ agreed: 1, of: 1 }]);
});

test('what is not offered any more goes, with its transcript, but not by one round', () => {
  const silent = (rounds: number): ProbeOutcome => ({ probe: { id: 'time-idle' } as ProbeOutcome['probe'], notOffered: rounds, transcript: 'not offered\n' });
  expect(record(head, [silent(1)], known, folder)).toMatchObject({ isChanged: false, outranked: [expect.stringContaining('saw not-offered')] });
  expect(record(head, [silent(3)], known, folder).isChanged).toBe(true);
  expect([read().results, existsSync(bundle)]).toEqual([[], false]);
});

test('results of other probes stay as they were, with their own launch and environment', () => {
  write([result({ probe: 'ops-term', launch: 'dcba3210', python: '3.13.1', os: 'Fedora', date: '2026-11-27' })]);
  expect(read().results).toMatchObject([
    { probe: 'ops-term', launch: 'dcba3210', python: '3.13.1', os: 'Fedora', date: '2026-11-27' },
    { probe: 'time-idle', launch: '0123abcd', python: '3.11.2', os: 'Debian', date: '2026-11-01' },
  ]);
  expect(read().launches).toEqual({ '0123abcd': ['waitress-serve 0123abcd'], dcba3210: ['waitress-serve dcba3210'] });
});

test('another version has a file of its own, and the older one stays beside it', () => {
  const before = bytes();
  write([result({ probe: 'ops-term' })], { version: '3.0.3' });
  expect(bytes()).toBe(before);
  const newer = observations.parse(JSON.parse(readFileSync(join(folder, 'waitress/3.0.3/default.json'), 'utf8')));
  expect(newer.results.map(({ probe }) => probe)).toEqual(['ops-term']);
});

test('another host around the same version, and unknown probes, are forgotten', () => {
  write([result({ probe: 'ops-term' })], { host: 'Apache/2.5' });
  expect(read()).toMatchObject({ host: 'Apache/2.5', results: [{ probe: 'ops-term' }] });
  record({ ...head, host: 'Apache/2.5' }, [], new Set(), folder);
  expect(read().results).toEqual([]);
});

test('what is withheld leaves no bytes', () => {
  expect(parseTranscripts(readFileSync(bundle, 'utf8')).get('time-idle')).toBe('wire\n');
  record(head, [summed(result({ verdict: 'withheld', shows: undefined, numbers: undefined }), '')], known, folder);
  expect(existsSync(bundle)).toBe(false);
});

test('a result that was changed by hand is written anew', () => {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('149', '151'));
  expect(write([result({ date: '2026-11-27', numbers: { seconds: 150 } })]).isChanged).toBe(true);
  expect(read().results).toMatchObject([{ date: '2026-11-27', numbers: { seconds: 150 } }]);
});

test('a file that nobody can read is written anew', () => {
  writeFileSync(file, '{ half');
  write([result({ date: '2026-11-27' })]);
  expect(read().results).toMatchObject([{ date: '2026-11-27' }]);
});

test('a result is one line, and what results share is said once', () => {
  write([result({ probe: 'ops-term' })]);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('"probe"'))).toHaveLength(2);
  expect(lines.filter((line) => line.includes('Debian'))).toHaveLength(1);
});

test('transcripts in a bundle come back as they were', () => {
  const transcripts = new Map([
    ['ops-term', '$ serve\n\n    0 s #1 connect \n\n── serve.py\nimport x\n\n'],
    ['time-idle', '## no heading\n'],
  ]);
  expect(parseTranscripts(stringifyTranscripts(transcripts))).toEqual(transcripts);
  expect([fitsBundle('a\n### b\n'), fitsBundle('### b\n'), fitsBundle('no end'), fitsBundle('a ### b\n')]).toEqual([false, false, false, true]);
});

test('the list of runs and the disclosures say what is wrong with them', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '[ half');
  expect(() => readRuns(broken)).toThrow(/broken\.json: cannot be read: .*: restore or correct it$/);
  writeFileSync(broken, '[{ "server": "waitress", "probe": "ops-term" }]');
  expect(() => readDisclosures(broken)).toThrow(/broken\.json: 0\.source is missing/);
});

test('what cannot be written is named', () => {
  const blocked = join(folder, 'a-file/default.json');
  mkdirSync(dirname(dirname(blocked)), { recursive: true });
  writeFileSync(dirname(blocked), '');
  expect(() => replaceFile(blocked, 'x')).toThrow(FileError);
  expect(() => replaceFile(blocked, 'x')).toThrow(/a-file\/default\.json: cannot be written: .*: look at the folder and try again$/);
});

// /dev/full is a disk without room.
test('a full disk is said to be full, and which file found no room', () => {
  expect(() => writeNamed('/dev/full', 'x')).toThrow(/dev\/full: cannot be written: the disk is full: free some space and run this again/);
});
