import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { settingOf, settingsOfOption } from '../../../../src/domain/model/settings.ts';
import { fixtureContent } from '../../fixture.ts';

const catalog = buildCatalog(fixtureContent());

test('a setting lays the options of all servers side by side', () => {
  expect(settingOf(catalog, 'thirst').servers).toMatchObject([
    { server: 'alder', agree: 'differs', option: { name: '--threads' }, in: ['unit'], text: { en: 'It counts trees.' }, ground: { kind: 'quoted' } },
    { server: 'birch', agree: 'none', in: [], text: { en: 'Plant more of them.' }, fact: 'request-timeout' },
  ]);
});

test('an option leads to its settings', () => {
  expect(settingsOfOption(catalog.settings, 'alder', 'threads').map(({ id }) => id)).toEqual(['thirst']);
  expect(settingsOfOption(catalog.settings, 'birch', 'threads')).toEqual([]);
});

test('a setting that is not there is named', () => {
  expect(() => settingOf(catalog, 'hunger')).toThrow('no setting hunger');
});
