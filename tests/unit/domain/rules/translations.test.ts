import { expect, test } from 'vitest';
import { problemsOf } from '../../fixture.ts';

test('a file without a translation', () => {
  expect(problemsOf({ 'content/ru/features/http2.yml': null })).toMatchInlineSnapshot(`
    [
      "content/ru/features/http2: name: is missing: translate content/features/http2, then run npm run translated",
    ]
  `);
});

test('prose without a translation', () => {
  expect(problemsOf({ 'content/ru/servers/alder.mdx': (text) => text.slice(0, text.indexOf('<Section')) })).toMatchInlineSnapshot(`
    [
      "content/ru/servers/alder.mdx: prose: has no section what-it-is: open it with <Section id="what-it-is">",
      "content/ru/servers/alder.mdx: prose: has no section pick-it-when: open it with <Section id="pick-it-when">",
      "content/ru/servers/alder.mdx: prose: has no section look-elsewhere-when: open it with <Section id="look-elsewhere-when">",
      "content/ru/servers/alder.mdx: prose: has no section quick-start: open it with <Section id="quick-start">",
      "content/ru/servers/alder.mdx: prose: has no section in-production: open it with <Section id="in-production">",
      "content/ru/servers/alder.mdx: prose: has no section surprises: open it with <Section id="surprises">",
      "content/ru/servers/alder.mdx: prose: has no section signals-and-defaults: open it with <Section id="signals-and-defaults">",
      "content/ru/servers/alder.mdx: prose: has no section security-history: open it with <Section id="security-history">",
      "content/ru/servers/alder.mdx: prose: has no section changes: open it with <Section id="changes">",
      "content/ru/servers/alder.mdx: body: has no translation: translate "<Section id="what-it-is"> Trees grow slowly here Trees grow…"",
    ]
  `);
});

test('a note in one language only', () => {
  expect(problemsOf({ 'content/ru/servers/birch.mdx': (text) => text.replaceAll(/ +facts.lifespan.note: .*\n/g, '') })).toMatchInlineSnapshot(`
    [
      "content/ru/servers/birch.mdx: facts.lifespan.note: has no translation: translate "Start only."",
    ]
  `);
});

test('a translation that is older than its English text', () => {
  expect(problemsOf({ 'content/ru/features/http2.yml': (text) => text.replace(/name: [0-9a-f]{8}/, 'name: deadbeef') })).toMatchInlineSnapshot(`
    [
      "content/ru/features/http2.yml: name: is older than its English text, "HTTP/2": read it again, then run npm run translated",
    ]
  `);
});

test('a hash that is no hash', () => {
  expect(problemsOf({ 'content/ru/features/http2.yml': (text) => text.replace(/name: [0-9a-f]{8}/, 'name: new') })).toMatchInlineSnapshot(`
    [
      "content/ru/features/http2.yml: of.name: is not a hash: run npm run translated",
    ]
  `);
});

test('a translation of a text that no longer exists', () => {
  expect(problemsOf({ 'content/ru/features/http2.yml': (text) => text.replace('words:\n', 'words:\n  remark: Hm.\n') })).toMatchInlineSnapshot(`
    [
      "content/ru/features/http2.yml: remark: translates a text that no longer exists: remove it",
    ]
  `);
});

test('a translation of a file that does not exist', () => {
  expect(problemsOf({ 'content/ru/features/http4.yml': 'of: {}\nwords: {}\n' })).toMatchInlineSnapshot(`
    [
      "content/ru/features/http4.yml: name: translates content/features/http4, which does not exist: remove or rename it",
    ]
  `);
});
