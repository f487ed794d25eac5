import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const words = (count: number) => Array.from({ length: count }, () => 'wood').join(' ');

test('what is said in short has 120 words at most, whatever is in backticks counting as one', () => {
  // The other texts of the fixture, with options and values, have 27.
  const withUse = (says: string) => problemsOf({ 'content/servers/alder.mdx': swap('says: Woods.', `says: "${says}"`) });
  expect(withUse(`${words(92)} \`--one two three\`.`)).toEqual([]);
  expect(withUse(`${words(94)}.`)).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: inShort: has 121 words, at most 120 are read at once: leave out what hurts least",
      "content/ru/servers/alder.mdx: inShort: has 121 words, at most 120 are read at once: leave out what hurts least",
    ]
  `);
});

test('a translation alone may be too long', () => {
  const problems = problemsOf({ 'content/ru/servers/alder.mdx': swap('inShort.use.says: Woods.', `inShort.use.says: ${words(94)}`) });
  expect(problems.filter((it) => it.includes(' inShort:'))).toMatchInlineSnapshot(`
    [
      "content/ru/servers/alder.mdx: inShort: has 121 words, at most 120 are read at once: leave out what hurts least",
    ]
  `);
});

test('a feature that does not apply, or whose answer is not known, says nothing', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('features: [asgi, http2]', 'features: [lifespan]') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: inShort.not.features.0: lifespan is not-applicable here, so it says nothing: name a feature that this server answers",
    ]
  `);
  expect(
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        swap(
          'feature: http2 }, { option: --timeout',
          'feature: request-timeout }, { option: --timeout',
        )(text.replace(/ {2}request-timeout: .*/, '  request-timeout: { level: unknown, ground: { in: release, paths: [core.py], searched: [timeout] } }')),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: inShort.set.1.feature: request-timeout is unknown here, so it says nothing: name a feature that this server answers",
    ]
  `);
});

test('a feature that there is not, and four settings', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('features: [asgi, http2]', 'features: [moss]') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: inShort.not.features.0: moss is not a feature: see content/features/ for the list",
    ]
  `);
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => text.replace(/, \{ option: --alive[^}]*\}/, '') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: inShort.set: has to name five settings: choose those that matter most",
    ]
  `);
});
