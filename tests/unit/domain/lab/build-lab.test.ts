import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { groupOfProbe } from '../../../../src/domain/lab/build-lab.ts';
import { fixtureContent, problemsOf } from '../../fixture.ts';
import { labCatalog, labFiles, observed, observedFile } from './lab-sample.ts';

test('the sample breaks no rule', () => {
  expect(problemsOf(labFiles)).toEqual([]);
});

test('before the first run there is no lab, even where probes have words', () => {
  expect(buildCatalog(fixtureContent()).lab).toBeUndefined();
  const words = Object.fromEntries(Object.entries(labFiles).filter(([path]) => path.startsWith('content/probes/')));
  expect(buildCatalog(fixtureContent(words)).lab).toBeUndefined();
});

test('a probe has its words in every language, its code and its results, default configuration first', () => {
  const probe = labCatalog().lab?.probes.find((it) => it.id === 'ops-term');
  expect(probe).toMatchObject({
    group: 'ops',
    name: { en: 'TERM', ru: 'TERM' },
    precondition: { en: 'It stands.' },
    verdicts: { stops: { en: 'It stops.' }, dies: { ru: 'It dies.' } },
    file: 'lab/probes/ops/term.ts',
    source: 'export default term;\n',
    features: [],
  });
  expect(probe?.results.map((it) => [it.configuration, it.verdict, it.version, it.command])).toEqual([
    ['plain', 'stops', '1.2.0', ['alder', 'plain']],
    ['deep', 'stops', '1.2.0', ['alder', 'deep']],
  ]);
});

test('where nothing is stored, a probe was not offered, and nobody says in how many rounds', () => {
  const results = labCatalog().lab?.probes.find((it) => it.id === 'time-idle')?.results;
  expect(results?.find((it) => it.configuration === 'deep')).toMatchObject({ verdict: 'not-offered', version: '1.2.0', shows: {}, of: 0 });
  expect(results?.find((it) => it.configuration === 'plain')).toMatchObject({ verdict: 'closes', date: '2026-11-21', agreed: 3, of: 3 });
});

test('a probe knows the features that it answers', () => {
  expect(labCatalog().lab?.probes.find((it) => it.id === 'time-idle')).toMatchObject({ features: ['request-timeout'], clause: [{ title: 'RFC 9112' }] });
});

test('malformed requests share words and code', () => {
  expect(labCatalog().lab?.strict).toMatchObject({
    source: expect.stringContaining('no-host'),
    cases: [
      {
        id: 'no-host',
        probe: 'strict-no-host',
        sent: { en: 'No Host.' },
        results: [
          { configuration: 'plain', verdict: 'refused' },
          { configuration: 'deep', verdict: 'not-offered' },
        ],
      },
    ],
  });
});

test('the first word of an id is its group', () => {
  expect(groupOfProbe('ops-term-idle')).toBe('ops');
});

test('a probe that runs an application of its own says which, and keeps its folder and terms', () => {
  const words = labFiles['content/probes/ops-term.yml'] as string;
  const lab = labCatalog({ 'content/probes/ops-term.yml': `${words}application: A framework.\n` }).lab!;
  expect(lab.probes.map((it) => it.id)).toEqual(['ops-reload', 'ops-term', 'ops-term-idle', 'time-idle']);
  const [reload, term] = lab.probes;
  expect(term).toMatchObject({ application: { en: 'A framework.' }, terms: { en: ['term'], ru: [] }, clause: [] });
  expect(reload).toMatchObject({ application: undefined, precondition: undefined, question: { en: 'What does Reload do?' }, sent: { ru: 'A gust of wind.' } });
});

test('malformed requests have what each of them sends and breaks', () => {
  const strict = labCatalog().lab?.strict;
  expect(strict).toMatchObject({ id: 'strict', group: 'strict', name: { en: 'Malformed' }, verdicts: { refused: { en: 'It says no.' } } });
  expect(strict?.cases[0]).toMatchObject({
    why: { en: 'It may be lost.' },
    clause: { title: 'RFC 9112', url: 'https://www.rfc-editor.org/rfc/rfc9112' },
    features: [],
  });
  expect(buildCatalog({ ...fixtureContent(labFiles), strict: undefined }).lab?.strict).toBeUndefined();
});

test('a result has where and how it was seen; what was not offered was asked last on the newest day', () => {
  const seen = (probe: string, verdict: string) => ({ probe, definition: '0123456789ab', launch: '01234567', verdict, seal: '89abcdef' });
  const head = { date: '2026-11-21', python: '3.11.2', os: 'Debian', runner: 1, of: 3 };
  const file = observed('plain', [], {
    host: 'Apache 2.4.62',
    groups: [
      { ...head, results: [seen('ops-term', 'stops')] },
      { ...head, date: '2026-11-22', os: 'Alpine', python: '3.12.1', results: [seen('ops-reload', 'stops')] },
    ],
  });
  const results = labCatalog({ [observedFile]: file }).lab!.results.filter((it) => it.configuration === 'plain');
  const place = { server: 'alder', configuration: 'plain', version: '1.2.0', host: 'Apache 2.4.62' };
  expect(results.find((it) => it.probe === 'ops-term')).toEqual({
    ...place,
    probe: 'ops-term',
    date: '2026-11-21',
    verdict: 'stops',
    shows: {},
    numbers: {},
    agreed: 3,
    of: 3,
    python: '3.11.2',
    os: 'Debian',
    command: ['alder', 'plain'],
  });
  expect(results.find((it) => it.probe === 'time-idle')).toEqual({
    ...place,
    probe: 'time-idle',
    date: '2026-11-22',
    verdict: 'not-offered',
    shows: {},
    numbers: {},
    agreed: 0,
    of: 0,
    python: '3.12.1',
    os: 'Alpine',
    command: [],
  });
  expect(results.map((it) => it.probe)).toEqual(['ops-reload', 'ops-term', 'ops-term-idle', 'time-idle', 'strict-no-host']);
});

test('runs are listed newest first', () => {
  const content = fixtureContent(labFiles);
  const run = (date: string) => ({ date }) as (typeof content.runs)[number];
  expect(buildCatalog({ ...content, runs: [run('2026-11-01'), run('2026-11-21')] }).lab?.runs.map((it) => it.date)).toEqual(['2026-11-21', '2026-11-01']);
});
