import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, readable } from './site.ts';

const sheets = globSync('src/**/*.css').map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n') }));

/** Where a pattern occurs in the hand-written style sheets. */
function occurrences(pattern: RegExp, advice: string): string[] {
  return sheets.flatMap(({ file, lines }) => lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${advice}`] : [])));
}

describe('hand-written style sheets', () => {
  test('say nothing with importance: a layer or a longer selector decides', () => {
    expectNone(occurrences(/!important/, 'uses !important: put the rule into a later layer'));
  });

  test('count no positions: a column more must not change what a rule is about', () => {
    expectNone(occurrences(/:nth-(last-)?(child|of-type)/, 'counts positions: name the element by a class, a data attribute or a <col>'));
  });

  test('can be read: no line is longer than 200 characters', () => {
    expectNone(occurrences(/^.{201,}/, 'is longer than 200 characters: let Prettier break it'));
  });
});

test('components name no width for which src/styles/variants.css has no variant: such a class has no rule', () => {
  const defined = new Set(Array.from(readFileSync('src/styles/variants.css', 'utf8').matchAll(/@custom-variant ([\w-]+)/g), ([, name]) => name!));
  expect(defined.has('max-md')).toBe(true);
  const faults = globSync('src/components/**/*.{astro,ts}').flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/(?<![\w-])((?:max-|min-)?(?:sm|md|lg|xl|2xl)):(?=[\w[])/g), ([, name]) => name!)
      .filter((name) => !defined.has(name))
      .map((name) => `${file}: ${name}: use ${[...defined].filter((it) => it.startsWith('max-')).join(', ')}`),
  );
  expectNone(faults);
});

test('every page has one style element, with utilities in their layer', () => {
  const faults = readable.flatMap((page) => {
    const styles = documentOf(page)('style');
    const css = styles.text();
    if (styles.length !== 1) return [`${page.path}: has ${styles.length} style elements: import one style entry, that of its kind of page`];
    return /@layer utilities\s*\{[^}]+\}/.test(css) ? [] : [`${page.path}: has no utilities: import the style entry of its kind of page`];
  });
  expectNone(faults);
  expect(readable.length).toBeGreaterThan(0);
});
