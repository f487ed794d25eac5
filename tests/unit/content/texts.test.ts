import { expect, test } from 'vitest';
import { fixtureContent, swap } from '../fixture.ts';

const { texts } = fixtureContent({
  'content/servers/alder.mdx': swap('value: 30', 'value: 30, note: For each request., in: { deep: { note: Doubled. } }'),
});

test('every file with words is there, and nothing else', () => {
  expect(Object.keys(texts).sort()).toEqual([
    ...['asgi', 'http2', 'lifespan', 'request-timeout', 'state', 'styles', 'wsgi'].map((it) => `features/${it}`),
    'guides/first-steps',
    'key',
    'options/alder',
    'servers/alder',
    'servers/birch',
    'settings/thirst',
  ]);
  expect(Object.keys(texts['options/alder']!)).toEqual(['threads.means', 'threads.change', 'threads.trap', 'flat.means']);
  expect(Object.keys(texts['settings/thirst']!)).toEqual(['name', 'means', 'options.alder.how', 'options.birch.instead']);
});

test('a feature has its words, the meaning of its levels and the names of its choices', () => {
  expect(Object.keys(texts['features/wsgi']!)).toEqual(['name', 'question', 'why', 'decides.yes', 'decides.no']);
  expect(texts['features/styles']).toMatchObject({ 'value.of.both': 'Files and flags' });
});

test('a server has what people read: no names, commands or quotes', () => {
  const { body, ...front } = texts['servers/alder']!;
  expect(front).toEqual({
    summary: 'A made-up server for tests.',
    'facts.request-timeout.note': 'For each request.',
    'facts.request-timeout.in.deep.note': 'Doubled.',
    'inShort.use.says': 'Woods.',
    'inShort.not.says': 'Deserts.',
    'inShort.trap.says': 'It sleeps in winter.',
    'inShort.set.0.why': 'One is lonely.',
    'inShort.set.1.why': '`--flat` is not.',
    'inShort.set.2.why': 'It waits.',
    'inShort.set.3.why': 'Tastes differ.',
    'inShort.set.4.why': 'It looks dead.',
    'issues.0.text': 'It sleeps in winter.',
    'alternatives.birch.when': 'You want another tree.',
  });
  expect(body).toContain('<Section id="what-it-is">');
});

test('the key has its questions and answers', () => {
  expect(texts.key).toMatchObject({ 'begin.asks': 'What do you have?', 'begin.answers.1.says': 'An ASGI application.' });
});
