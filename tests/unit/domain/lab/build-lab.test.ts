import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { groupOfProbe } from '../../../../src/domain/lab/build-lab.ts';
import { fixtureContent, problemsOf } from '../../fixture.ts';
import { labCatalog, labFiles } from './lab-sample.ts';

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
