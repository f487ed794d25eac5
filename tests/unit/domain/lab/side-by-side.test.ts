import { expect, test } from 'vitest';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { digestOf, groupSameResults, documentedOf, probesOfTopic, countVerdicts } from '../../../../src/domain/lab/side-by-side.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { labCatalog } from './lab-sample.ts';

const labOf = () => labCatalog().lab!;
const alder = 'content/servers/alder.mdx';

test('a page shows the probes of its kind that have results: signals while idle before those with a request', () => {
  const lab = labOf();
  expect(probesOfTopic(lab, 'signals').map((it) => it.id)).toEqual(['ops-term-idle', 'ops-term']);
  expect(probesOfTopic(lab, 'timeouts').map((it) => it.id)).toEqual(['time-idle']);
  expect(probesOfTopic(lab, 'limits')).toEqual([]);
});

test('configurations that did the same are told once', () => {
  const [rest, busy] = probesOfTopic(labOf(), 'signals');
  expect(groupSameResults(busy!.results, 'alder').map((it) => it.configurations)).toEqual([['plain', 'deep']]);
  expect(groupSameResults(rest!.results, 'birch')).toEqual([]);
  const [first, second] = busy!.results;
  expect(groupSameResults([first!, { ...second!, agreed: 2 }], 'alder').map((it) => it.configurations)).toEqual([['plain'], ['deep']]);
});

test('a verdict is explained once for every meaning', () => {
  const explained = countVerdicts(labOf().probes.filter((it) => it.group === 'ops')).find((it) => it.verdict === 'stops');
  expect(explained).toMatchObject({ words: [{ en: 'All of it stops.' }, { en: 'It stops.' }], count: 2 });
});

test('what documents say: the claim where they are wrong, nothing where only the lab knows', () => {
  const cell = (text: string) =>
    cellOf(
      buildCatalog(fixtureContent({ [alder]: swap('request-timeout: { value: 30,', `request-timeout: { value: 30, ${text}`) })),
      'alder',
      'request-timeout',
    );
  expect(documentedOf(cell(''))).toMatchObject({ value: 30 });
  expect(documentedOf(cell('dispute: { text: No. }, claimed: { value: 60, ground: { in: release, path: README, lines: "9", quote: 60 s } },'))).toMatchObject({
    value: 60,
  });
  expect(documentedOf({ ...cell(''), ground: { kind: 'observed', url: '', label: '', probe: 'time-idle', read: '' } })).toBeUndefined();
  expect(documentedOf({ ...cell(''), value: undefined, level: 'unknown' })).toBeUndefined();
});

test('signals stand in the order in which an operator meets them; other probes are on no page of signals', () => {
  const { results } = labOf();
  const probe = (id: string) => ({ ...labOf().probes[0]!, id, group: id.split('-')[0]!, results: results.slice(0, 1) });
  const lab = {
    ...labOf(),
    probes: ['ops-ttou', 'ops-usr1', 'ops-quit-idle', 'ops-quit', 'ops-int', 'ops-reload', 'ops-term-soon', 'time-term', 'limits-body'].map(probe),
  };
  expect(probesOfTopic(lab, 'signals').map((it) => it.id)).toEqual(['ops-int', 'ops-quit-idle', 'ops-quit', 'ops-usr1', 'ops-ttou']);
  expect(probesOfTopic(lab, 'timeouts').map((it) => it.id)).toEqual(['time-term']);
  expect(probesOfTopic(lab, 'limits').map((it) => it.id)).toEqual(['limits-body']);
  expect(probesOfTopic({ ...lab, probes: lab.probes.map((it) => ({ ...it, results: [] })) }, 'signals')).toEqual([]);
});

test('results are the same by verdict and numbers', () => {
  const [first, second] = probesOfTopic(labOf(), 'signals')[1]!.results;
  const kinds = (change: object) => groupSameResults([first!, { ...second!, ...change }], 'alder').length;
  expect([kinds({}), kinds({ verdict: 'dies' }), kinds({ numbers: { exit: 1 } }), kinds({ date: '2020-01-01' })]).toEqual([1, 2, 2, 1]);
  expect(groupSameResults([first!, second!], 'alder')[0]?.result).toBe(first);
});

test('verdicts are counted in the order of the probes, those that nobody reached as well', () => {
  const { probes } = labOf();
  const counted = countVerdicts(probes.filter((it) => it.id.startsWith('ops-term')));
  expect(counted.map(({ verdict, count, words }) => [verdict, count, words.map((it) => it.en)])).toEqual([
    ['stops', 2, ['It stops.']],
    ['dies', 0, ['It dies.']],
    ['runs-on', 1, ['It stands.']],
  ]);
  expect(countVerdicts([])).toEqual([]);
});

test('what does not apply, no document says', () => {
  expect(documentedOf(cellOf(labCatalog(), 'alder', 'lifespan'))).toBeUndefined();
  expect(documentedOf(cellOf(labCatalog(), 'alder', 'wsgi'))).toMatchObject({ level: 'yes' });
});

test('a digest has the probes that stand for a topic in their order, as one configuration did in them', () => {
  const lab = labOf();
  expect(digestOf(lab, 'signals', 'alder', 'plain')).toEqual([]);
  const [rest, busy] = probesOfTopic(lab, 'signals');
  const chosen = {
    ...lab,
    probes: [
      { ...rest!, digest: 2 },
      { ...busy!, digest: 1 },
    ],
  };
  const found = digestOf(chosen, 'signals', 'alder', 'deep');
  expect(found.map(({ probe, result }) => [probe.id, result.configuration])).toEqual([['ops-term', 'deep']]);
  const withoutOffer = {
    ...chosen,
    probes: chosen.probes.map((it) => ({ ...it, results: it.results.map((result) => ({ ...result, verdict: 'not-offered' })) })),
  };
  expect(digestOf(withoutOffer, 'signals', 'alder', 'deep')).toEqual([]);
});
