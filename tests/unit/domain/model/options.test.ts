import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { findOption, optionListOf, optionPath, optionsThatSet } from '../../../../src/domain/model/options.ts';
import { fixtureContent } from '../../fixture.ts';

const catalog = buildCatalog(fixtureContent());

test('an option has its line of definition, our words, and a page of its own where there is more to say than what it means', () => {
  const { option } = findOption(catalog, 'alder/threads');
  expect(option).toMatchObject({
    name: '--threads',
    definition: { url: 'https://github.com/example/alder/blob/v1.2.0/options.py#L7', label: 'options.py:7' },
    words: { means: { en: 'How many roots drink at once.' }, trap: { ground: { kind: 'quoted', quote: 'threads = 4' } }, features: ['request-timeout'] },
    hasPage: true,
  });
  expect(findOption(catalog, 'alder/flat').option).toMatchObject({ words: { features: [] }, hasPage: false });
  expect(findOption(catalog, 'birch/threads').option).toMatchObject({ hasPage: false });
});

test('an option without a page is a line in the list of its server', () => {
  expect(optionPath('alder', findOption(catalog, 'alder/threads').option)).toBe('/options/alder/threads/');
  expect(optionPath('alder', findOption(catalog, 'alder/flat').option)).toBe('/options/alder/#o-flat');
});

test('the options of a server that set a feature', () => {
  expect(optionsThatSet(catalog.options, 'alder', 'request-timeout').map(({ id }) => id)).toEqual(['threads']);
  expect(optionsThatSet(catalog.options, 'birch', 'request-timeout')).toEqual([]);
  expect(optionsThatSet(catalog.options, 'oak', 'request-timeout')).toEqual([]);
});

test('what is not there is named', () => {
  expect(() => optionListOf(catalog, 'oak')).toThrow('no options of oak');
  expect(() => findOption(catalog, 'alder/oak')).toThrow('no option alder/oak');
});
