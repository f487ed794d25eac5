import { expect, test } from 'vitest';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { groupSameResults, documentedOf, probesOfTopic, countVerdicts } from '../../../../src/domain/lab/side-by-side.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { labCatalog } from './lab-sample.ts';

const catalog = labCatalog();
const lab = catalog.lab!;
const alder = 'content/servers/alder.mdx';

test('a page shows the probes of its kind that have results: signals at rest before those with a request', () => {
  expect(probesOfTopic(lab, 'signals').map((it) => it.id)).toEqual(['ops-term-idle', 'ops-term']);
  expect(probesOfTopic(lab, 'timeouts').map((it) => it.id)).toEqual(['time-idle']);
  expect(probesOfTopic(lab, 'limits')).toEqual([]);
});

test('configurations that did the same are told once', () => {
  const [rest, busy] = probesOfTopic(lab, 'signals');
  expect(groupSameResults(busy!.results, 'alder').map((it) => it.configurations)).toEqual([['plain', 'deep']]);
  expect(groupSameResults(rest!.results, 'birch')).toEqual([]);
  const [first, second] = busy!.results;
  expect(groupSameResults([first!, { ...second!, agreed: 2 }], 'alder').map((it) => it.configurations)).toEqual([['plain'], ['deep']]);
});

test('a verdict is explained once for every meaning', () => {
  const explained = countVerdicts(lab.probes.filter((it) => it.group === 'ops')).find((it) => it.verdict === 'stops');
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
