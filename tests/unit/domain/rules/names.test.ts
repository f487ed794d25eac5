import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('an unknown server among the alternatives', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('server: birch', 'server: brich') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: alternatives.0.server: brich is not a server: see content/servers/ for the list",
    ]
  `);
});

test('a server that is its own alternative', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('server: birch', 'server: alder') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: alternatives.0.server: is this server itself: name another one",
    ]
  `);
});

test('an unknown feature among the alternatives', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('feature: http2', 'feature: http3') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: alternatives.0.feature: http3 is not a feature: see content/features/ for the list",
    ]
  `);
});

test('an unknown successor', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('is: active', 'is: archived, says: ended, successor: [oak]') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.state.successor.0: oak is not a server: see content/servers/ for the list",
    ]
  `);
});

test('an unknown server or feature in a guide', () => {
  expect(
    problemsOf({ 'content/guides/first-steps.mdx': (text) => swap('features: [wsgi]', 'features: [wsgy]')(swap('servers: [alder]', 'servers: [oak]')(text)) }),
  ).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: servers.0: oak is not a server: see content/servers/ for the list",
      "content/guides/first-steps.mdx: features.0: wsgy is not a feature: see content/features/ for the list",
    ]
  `);
});

test('an unknown question in the key', () => {
  expect(problemsOf({ 'content/key.yml': swap('to: further', 'to: farther') })).toMatchInlineSnapshot(`
    [
      "content/key.yml: begin.answers.1.to: farther is not a question of the key: name one of begin, further",
      "content/key.yml: further: is reached by no answer: lead an answer to it or remove it",
    ]
  `);
});

test('an unknown server or feature in the key', () => {
  expect(problemsOf({ 'content/key.yml': (text) => swap('server: alder', 'server: oak')(swap('because: [http2]', 'because: [http3]')(text)) }))
    .toMatchInlineSnapshot(`
    [
      "content/key.yml: begin.answers.0.to.server: oak is not a server: see content/servers/ for the list",
      "content/key.yml: further.answers.1.to.because: http3 is not a feature: see content/features/ for the list",
    ]
  `);
});

test('an id that is also a former id', () => {
  expect(problemsOf({ 'content/features/wsgi.yml': swap('terms: []', 'terms: []\nformerly: [asgi]') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: formerly: asgi is also an id or a former id of content/features/asgi.yml: addresses are never given twice",
    ]
  `);
});

test('a file that cannot be read is not called missing where others name it', () => {
  const broken = (text: string) => text.replace('summary:', 'sumary:');
  expect(problemsOf({ 'content/servers/alder.mdx': broken })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: summary: is missing: write a text",
      "content/servers/alder.mdx: sumary: is not a field here: correct the spelling or remove it",
    ]
  `);
});

test('a former id that another entry had before', () => {
  const formerly = (text: string) => text.replace('terms: [', 'formerly: [elder]\nterms: [');
  expect(problemsOf({ 'content/servers/alder.mdx': formerly, 'content/servers/birch.mdx': formerly })).toEqual([
    'content/servers/birch.mdx: formerly: elder is also an id or a former id of content/servers/alder.mdx: addresses are never given twice',
  ]);
  // A server and a guide have different addresses.
  expect(problemsOf({ 'content/servers/alder.mdx': formerly, 'content/guides/first-steps.mdx': formerly })).toEqual([]);
});
