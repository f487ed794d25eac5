import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { findResults } from '../../../../src/domain/search/find-results.ts';
import { addOptions } from '../../../../src/domain/search/search-model.ts';
import { buildSearchOptions } from '../../../../src/domain/search/search-options.ts';
import { fixtureContent } from '../../fixture.ts';
import { queryWords, wholeModel } from './search-sample.ts';

const model = wholeModel();
addOptions(model, {
  pages: [{ path: '/settings/roots/', title: 'Roots', line: 'How many there are.', terms: ['taproot'] }],
  options: [
    [0, '/options/alder/workers/', 'How many roots drink.', '--workers', '-w', 'workers'],
    [1, '/options/birch/#o-workers', '', '--workers', 'BIRCH_WORKERS'],
    [1, '/options/birch/#o-wooden', '', 'woodenBark', '--wooden'],
  ],
});
const paths = (text: string) => findResults(model, text, queryWords).results.map(({ path }) => path);

test('the options of a catalog with every spelling, and our words in the language', () => {
  expect(buildSearchOptions(buildCatalog(fixtureContent()), 'en', { optionPages: [] }).options).toEqual([
    [0, '/options/alder/threads/', 'How many roots drink at once.', '--threads'],
    [0, '/options/alder/#o-flat', 'Grows no higher.', '--flat'],
    [1, '/options/birch/#o-threads', '', '--threads'],
    [1, '/options/birch/#o-flat', '', '--flat'],
  ]);
});

test('a spelling and its server lead to the option first, a plain word and a server to it second, and to those of others not at all', () => {
  expect(paths('alder --workers')[0]).toBe('/options/alder/workers/');
  expect(paths('birch workers')[1]).toBe('/options/birch/#o-workers');
  expect(paths('alder --workers')).not.toContain('/options/birch/#o-workers');
});

test('a spelling alone leads to the best page, then to each option that is spelled like it', () => {
  expect(paths('--workers').slice(0, 3)).toEqual(['/features/workers/', '/options/alder/workers/', '/options/birch/#o-workers']);
  expect(paths('BIRCH_WORKERS')[0]).toBe('/options/birch/#o-workers');
  expect(paths('woodenBark')).toEqual(['/options/birch/#o-wooden']);
});

test('a plain word is hardly meant as an option: those come after the best three', () => {
  expect(paths('workers').indexOf('/options/alder/workers/')).toBe(Math.min(3, paths('workers').length - 2));
});

test('only a whole spelling is an option', () => {
  expect(paths('--worke').filter((it) => it.startsWith('/options/'))).toEqual([]);
});

test('an option says whose it is', () => {
  expect(findResults(model, 'alder -w', queryWords).results[0]).toMatchObject({ kind: 'option', titles: ['Alder --workers'], about: [0] });
});

test('a setting is found by its name and terms, as a result among the options', () => {
  expect(findResults(model, 'taproot', queryWords).results[0]).toMatchObject({ kind: 'option', path: '/settings/roots/', titles: ['Roots'] });
});

test('what only an option is spelled like is not called near', () => {
  expect(findResults(model, 'woodenBark', queryWords)).toMatchObject({ nearestOnly: false });
  expect(findResults(model, 'redis wooden invalidation', queryWords)).toMatchObject({ nearestOnly: true });
});
