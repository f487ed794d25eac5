import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('a claim that differs without an explanation', () => {
  expect(
    problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, claimed: { level: no, ground: { in: pull-7, quote: never } }') }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.dispute: is missing: the documentation says otherwise, explain in a sentence or two",
    ]
  `);
});

test('a claim that says the same', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        'wsgi: { level: yes',
        'wsgi: { level: yes, claimed: { level: yes, ground: { in: pull-7, quote: never } }, dispute: { text: Why. }',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.claimed: says the same as our answer: cite it under also",
    ]
  `);
});

test('an explanation without a claim', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, dispute: { text: Why. }') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.dispute: explains a dispute that does not exist: add the claim that differs or remove it",
    ]
  `);
});

test('a claim of a configuration without an explanation', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        'wsgi: { level: yes',
        'wsgi: { level: yes, in: { deep: { level: no, ground: { in: pull-7, quote: no }, claimed: { level: yes, ground: { in: pull-7, quote: sure } } } }',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.in.deep.dispute: is missing: the documentation says otherwise, explain in a sentence or two",
    ]
  `);
});
