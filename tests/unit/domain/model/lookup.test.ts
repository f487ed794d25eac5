import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import {
  compareRefs,
  configurationsOf,
  defaultOf,
  featureOf,
  groupFeatures,
  isValueWord,
  placedFeatures,
  serverOf,
} from '../../../../src/domain/model/lookup.ts';
import { fixtureContent, swap } from '../../fixture.ts';

const catalogOf = () => buildCatalog(fixtureContent());

test('what is not in the catalog is an error that names it', () => {
  const catalog = catalogOf();
  expect(featureOf(catalog, 'http2').ref).toBe('C3');
  expect(() => serverOf(catalog, 'oak')).toThrow('no server oak');
  expect(() => featureOf(catalog, 'h2')).toThrow('no feature h2');
});

test('the default configuration comes first, wherever it is written; the others keep their order', () => {
  const server = serverOf(catalogOf(), 'alder');
  const [plain, deep] = server.configurations;
  const wide = { ...deep!, id: 'wide' };
  const turned = { ...server, configurations: [wide, deep!, plain!] };
  expect(configurationsOf(turned).map((it) => it.id)).toEqual(['plain', 'wide', 'deep']);
  expect(defaultOf(turned).id).toBe('plain');
  expect(defaultOf({ ...server, configurations: [wide, deep!] }).id).toBe('wide');
  expect(() => defaultOf({ ...server, configurations: [] })).toThrow('alder has no configuration');
});

test('features that have a place are in the order of their places, others are left out', () => {
  const changed = buildCatalog(
    fixtureContent({
      'content/features/wsgi.yml': swap('kind: support', 'kind: support\nglance: 3'),
      'content/features/http2.yml': swap('kind: support', 'kind: support\nglance: 1'),
      'content/features/request-timeout.yml': swap('kind: value', 'kind: value\nglance: 2\ntelling: 1'),
    }),
  );
  expect(placedFeatures(changed, 'glance').map((it) => it.id)).toEqual(['http2', 'request-timeout', 'wsgi']);
  expect(placedFeatures(changed, 'telling').map((it) => it.id)).toEqual(['request-timeout']);
});

test('references are sorted as people read them', () => {
  expect(['C10', 'A2', 'C2', 'A11', 'B1'].sort(compareRefs)).toEqual(['A2', 'A11', 'B1', 'C2', 'C10']);
});

test('a word for the lack of a number is one of a closed list', () => {
  expect(['off', 'absent', 'unlimited', 'none', 30, undefined].map(isValueWord)).toEqual([true, true, true, false, false, false]);
});

test('features stand in the groups of their letters, and a group without features is left out', () => {
  const { features } = catalogOf();
  const groups = groupFeatures(features.toReversed());
  expect(groups.map((it) => [it.id, it.letter, it.features.map(({ ref }) => ref)])).toEqual([
    ['interfaces', 'A', ['A3', 'A2', 'A1']],
    ['protocols', 'C', ['C3']],
    ['limits', 'G', ['G1']],
    ['configuration', 'I', ['I1']],
    ['project', 'J', ['J1']],
  ]);
  expect(groupFeatures([])).toEqual([]);
});
