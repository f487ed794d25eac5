import { describe, expect, test } from 'vitest';
import {
  collectObservations,
  countedVersions,
  findObservations,
  isHistory,
  isObserved,
  observationPath,
  observationsId,
} from '../../../../src/domain/lab/observations.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';
import { labFiles, observed } from './lab-sample.ts';

const fileOf = (configuration: string, version: string) => `content/observations/alder/${version}/${configuration}.json`;
const saw = (value: number) => [
  { probe: 'time-idle', definition: '0123456789ab', launch: '01234567', verdict: 'closes', shows: { 'request-timeout': { value } }, seal: '89abcdef' },
];
const plain = (version: string, value: number, date = '2026-11-21') => ({ [fileOf('plain', version)]: observed('plain', saw(value), { version }, { date }) });
const withoutPlain = Object.fromEntries(Object.entries(labFiles).filter(([path]) => path !== fileOf('plain', '1.2.0')));
const contentOf = (...changes: Changes[]) => fixtureContent(Object.assign({}, withoutPlain, ...changes) as Changes);

describe('what counts of a configuration', () => {
  const versionsIn = (...changes: Changes[]) => collectObservations(contentOf(...changes), 'alder')['request-timeout']?.map((it) => it.version);

  test('is what was seen of the version that was checked', () => {
    expect(versionsIn(plain('1.1.0', 10), plain('1.2.0', 30), plain('1.3.0', 50))).toEqual(['1.2.0']);
  });

  test('is what was seen last, where the checked version was not seen', () => {
    expect(versionsIn(plain('1.0.0', 10, '2026-11-22'), plain('1.1.0', 30, '2026-11-20'))).toEqual(['1.0.0']);
    expect(versionsIn(plain('1.0.0', 10, '2026-11-20'), plain('1.1.0', 30, '2026-11-22'))).toEqual(['1.1.0']);
  });

  test('is also what was seen of a version that one fact was checked at', () => {
    const own = { 'content/servers/alder.mdx': swap('value: 30,', 'value: 30, checked: { version: "1.3.0", on: "2026-11-20" },') };
    expect(versionsIn(plain('1.3.0', 10), plain('1.2.0', 30), plain('1.1.0', 30), own)).toEqual(['1.2.0', '1.3.0']);
  });

  test('of others is history', () => {
    const content = contentOf(plain('1.1.0', 10), plain('1.2.0', 30));
    expect(content.observations.map((it) => [it.id, isHistory(content, it.data)])).toEqual([
      ['alder/1.1.0/plain', true],
      ['alder/1.2.0/deep', false],
      ['alder/1.2.0/plain', false],
    ]);
  });

  test('is found by server and configuration', () => {
    const content = contentOf(plain('1.1.0', 10), plain('1.2.0', 30));
    expect(findObservations(content, 'alder', 'plain')).toMatchObject({ version: '1.2.0', configuration: 'plain' });
    expect(findObservations(content, 'alder', 'deep')).toMatchObject({ configuration: 'deep' });
    expect(findObservations(content, 'birch', 'plain')).toBeUndefined();
    expect(findObservations(content, 'alder', 'wide')).toBeUndefined();
    expect(collectObservations(content, 'birch')).toEqual({});
    expect(findObservations({ ...content, servers: [] }, 'alder', 'plain')).toMatchObject({ server: 'alder' });
  });
});

test('an observation is the answer with all that was said of the run; a result that reads nothing is none', () => {
  const content = contentOf({ [fileOf('plain', '1.2.0')]: observed('plain', saw(30), { host: 'Apache 2.4.62' }) });
  expect(collectObservations(content, 'alder')).toEqual({
    'request-timeout': [
      {
        value: 30,
        probe: 'time-idle',
        configuration: 'plain',
        verdict: 'closes',
        version: '1.2.0',
        host: 'Apache 2.4.62',
        date: '2026-11-21',
        agreed: 3,
        of: 3,
      },
    ],
  });
});

test('a result counts if three rounds or more agreed', () => {
  const counts = (agreed: number, of: number) => isObserved({ agreed, of });
  expect([counts(3, 3), counts(5, 5), counts(2, 2), counts(3, 4), counts(0, 0)]).toEqual([true, true, false, false, false]);
});

test('the versions of a fact: its own, or those of the entry and of all its packages', () => {
  const [alder] = fixtureContent().servers;
  const packages = [...alder!.data.identity.packages, { ...alder!.data.identity.packages[0]!, version: '3.0' }];
  const entry = { ...alder!.data, identity: { ...alder!.data.identity, packages } };
  expect(countedVersions(entry)).toEqual(['1.2.0', '1.2.0', '3.0']);
  expect(countedVersions(entry, { version: '1.3.0' })).toEqual(['1.3.0']);
});

test('where observations are kept, and where the page of one is', () => {
  expect(observationsId({ server: 'alder', version: '1.2.0', configuration: 'plain' })).toBe('alder/1.2.0/plain');
  expect(observationPath('ops-term', 'alder', 'plain')).toBe('/lab/probes/ops-term/#alder-plain');
  expect(observationPath('ops-term')).toBe('/lab/probes/ops-term/');
  expect(observationPath('strict-no-host', 'alder', 'plain')).toBe('/lab/strict/#no-host');
  expect(observationPath('ops-strict-no', 'alder', 'plain')).toBe('/lab/probes/ops-strict-no/#alder-plain');
  expect(observationPath('strict-')).toBe('/lab/probes/strict-/');
});
