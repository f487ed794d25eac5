import { expect, test } from 'vitest';
import { exampleIn } from '../../../../src/domain/model/lookup.ts';
import { problemsOf } from '../../fixture.ts';

const path = 'content/ru/examples/guides/start.sh';
const english = '#!/bin/sh\n# Once.\nalder app # in front\necho "#1"\n';
const russian = '#!/bin/sh\n# Один раз.\nalder app # впереди\necho "#1"\n';
const shown = {
  'content/examples/guides/start.sh': english,
  'content/guides/first-steps.mdx': (text: string) => `${text}\n<Example file="guides/start.sh"/>\n`,
};
const problems = (text?: string) => problemsOf(text === undefined ? shown : { ...shown, [path]: text }).filter((it) => it.startsWith(path));

test('an example that a guide explains has its comments in every language', () => {
  expect(problems()).toEqual([`${path}: name: is missing: copy content/examples/guides/start.sh and translate its comments`]);
  expect(problems(russian)).toEqual([]);
});

test('below its comments it is the same code', () => {
  expect(problems(russian.replace('alder app', 'alder application'))).toEqual([
    `${path}: text: has other code than content/examples/guides/start.sh: change comments alone`,
  ]);
  expect(problems(russian.replace('#!/bin/sh', '#!/bin/bash'))).toHaveLength(1);
  expect(problems(russian.replace('"#1"', '"#2"'))).toHaveLength(1);
  expect(problems(russian.replace('# Один раз.\n', ''))).toEqual([`${path}: text: has 1 comments in ru for 2 of English: translate each`]);
});

test('what translates nothing is named', () => {
  expect(problemsOf({ [path]: russian })).toContain(`${path}: name: translates content/examples/guides/start.sh, which does not exist: remove or rename it`);
});

test('a language shows its own comments where it has them', () => {
  const catalog = { examples: { 'a.py': '# One.', 'b.py': '# Two.' }, exampleTranslations: { 'ru/examples/a.py': '# Раз.' } };
  expect(['a.py', 'b.py', 'c.py'].map((it) => exampleIn(catalog, 'ru', it))).toEqual(['# Раз.', '# Two.', undefined]);
  expect(exampleIn(catalog, 'en', 'a.py')).toBe('# One.');
});
