import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

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
      "content/ru/servers/alder.mdx: prose: has no section in-production: open it with <Section id="in-production">",
      "content/ru/servers/alder.mdx: prose: has no section quick-start: open it with <Section id="quick-start">",
      "content/ru/servers/alder.mdx: prose: has no section surprises: open it with <Section id="surprises">",
      "content/ru/servers/alder.mdx: prose: has no section what-it-is: open it with <Section id="what-it-is">",
      "content/ru/servers/alder.mdx: prose: has no section pick-it-when: open it with <Section id="pick-it-when">",
      "content/ru/servers/alder.mdx: prose: has no section look-elsewhere-when: open it with <Section id="look-elsewhere-when">",
      "content/ru/servers/alder.mdx: prose: has no section signals-and-defaults: open it with <Section id="signals-and-defaults">",
      "content/ru/servers/alder.mdx: prose: has no section security-history: open it with <Section id="security-history">",
      "content/ru/servers/alder.mdx: prose: has no section changes: open it with <Section id="changes">",
      "content/ru/servers/alder.mdx: body: has no translation: translate "<Section id="in-production"> Trees grow slowly here Trees g…"",
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

test('a text that is much longer than its English one; short words may be up to sixty', () => {
  const named = (name: string) => problemsOf({ 'content/ru/features/http2.yml': (text) => text.replace('name: HTTP/2', `name: ${name}`) });
  expect(named('ы'.repeat(60))).toEqual([]);
  expect(named('ы'.repeat(61))).toEqual(['content/ru/features/http2.yml: name: has 61 characters for 6 of English: translate the text alone']);
  const english = `${'long'.repeat(25)}end`;
  const why = (length: number) =>
    problemsOf({
      'content/features/http2.yml': swap('why: Because of HTTP/2.', `why: ${english}`),
      'content/ru/features/http2.yml': (text) => text.replace(`  why: ${english}`, `  why: ${'ы'.repeat(length)}`),
    });
  expect(why(206)).toEqual([]);
  expect(why(207)).toEqual(['content/ru/features/http2.yml: why: has 207 characters for 103 of English: translate the text alone']);
});

test('a long text is named by its beginning, in one line', () => {
  const english = `${'a'.repeat(55)}   b${'c'.repeat(40)}`;
  const changes = {
    'content/features/http2.yml': swap('why: Because of HTTP/2.', `why: "${english}"`),
    'content/ru/features/http2.yml': (text: string) => text.replace(/why: [0-9a-f]{8}/, 'why: deadbeef').replace(/why: "?[0-9a-f]{8}"?/, 'why: deadbeef'),
  };
  expect(problemsOf(changes)).toEqual([
    `content/ru/features/http2.yml: why: is older than its English text, "${'a'.repeat(55)} bc…": read it again, then run npm run translated`,
  ]);
});

test('prose of what has none', () => {
  expect(
    problemsOf({ 'content/ru/key.yml': null, 'content/ru/key.mdx': '---\nof: {}\nwords: {}\n---\n\nПроза.\n' }).some((it) =>
      it.includes('translates prose that no longer exists: remove it'),
    ),
  ).toBe(true);
});

test('a text that is gone is named once, whether its words or its hash are left', () => {
  const more = (text: string) => text.replace('words:\n', 'words:\n  remark: Hm.\n').replace('of:\n', 'of:\n  remark: "00000000"\n  other: "00000000"\n');
  expect(problemsOf({ 'content/ru/features/http2.yml': more })).toEqual([
    'content/ru/features/http2.yml: remark: translates a text that no longer exists: remove it',
    'content/ru/features/http2.yml: other: translates a text that no longer exists: remove it',
  ]);
});

test('a comment of an example that changed after its translation', () => {
  const example = 'content/examples/alder/start.sh';
  const shown = { 'content/servers/birch.mdx': (text: string) => `${text}\n<Example file="alder/start.sh"/>\n` };
  const problems = (comment: string) =>
    problemsOf({
      ...shown,
      [example]: `# ${comment}\nalder app\n`,
      'content/ru/examples/alder.yml': 'of: { start.sh.1: 1ecc29d4 }\nwords: { start.sh.1: Один раз. }\n',
    }).filter((it) => it.startsWith('content/ru/examples'));
  expect(problems('Once.')).toEqual([]);
  expect(problems('Twice.')).toEqual([
    `content/ru/examples/alder.yml: start.sh.1: is older than its English text, "Twice.": read it again, then run npm run translated`,
  ]);
});
