import { expect, test } from 'vitest';
import { articleOf, softwareOf } from '../../../../src/domain/api/json-ld.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { serverOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent, swap } from '../../fixture.ts';

const russian = (words: string, body = '') => `---\nof: {}\nwords: { ${words} }\n---\n\n${body}\n`;
const catalogOf = () =>
  buildCatalog(
    fixtureContent({
      'content/servers/alder.mdx': (text) =>
        swap('platforms: { is: [linux]', 'platforms: { is: [linux, macos]')(swap('licence: { is: MIT', 'licence: { is: BSD-3-Clause')(text)),
      'content/ru/servers/alder.mdx': russian('summary: Выдуманный сервер.'),
      'content/ru/guides/first-steps.mdx': russian('title: Первые шаги, summary: С чего начать.'),
    }),
  );

test('a server is software with its own licence, release and platforms, in the language of the page', () => {
  const catalog = catalogOf();
  expect(softwareOf(serverOf(catalog, 'alder'), 'en')).toEqual({
    '@type': 'SoftwareApplication',
    name: 'Alder',
    description: 'A made-up server for tests.',
    applicationCategory: 'DeveloperApplication',
    operatingSystem: 'linux, macos',
    softwareVersion: '1.2.0',
    license: 'https://spdx.org/licenses/BSD-3-Clause.html',
    sameAs: 'https://example.org/alder',
    softwareHelp: { '@type': 'CreativeWork', url: 'https://example.org/alder/docs' },
  });
  expect(softwareOf(serverOf(catalog, 'alder'), 'ru').description).toBe('Выдуманный сервер.');
  expect(softwareOf(serverOf(catalog, 'birch'), 'en').license).toBe('https://spdx.org/licenses/MIT.html');
});

test('a guide is an article under the licence of the prose, CC BY 4.0', () => {
  const [guide] = catalogOf().guides;
  expect(articleOf(guide!, 'ru')).toEqual({
    '@type': 'TechArticle',
    headline: 'Первые шаги',
    description: 'С чего начать.',
    inLanguage: 'ru',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(articleOf(guide!, 'en')).toMatchObject({ headline: 'First steps', description: 'How to begin.', inLanguage: 'en' });
});
