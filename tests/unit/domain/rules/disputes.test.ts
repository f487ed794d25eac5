import { describe, expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';
import { withResult } from '../lab/lab-sample.ts';

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

describe('an explanation is bound to what was seen', () => {
  const explained = (seen: string) => ({
    'content/servers/alder.mdx': swap('request-timeout: { value: 30', `request-timeout: { value: 30, dispute: { text: Why.${seen} }`),
  });

  test('and fails once the lab sees something else', () => {
    expect(problemsOf({ ...withResult({ 'request-timeout': { value: 60 } }), ...explained(', seen: { value: 64 }') })).toEqual([]);
    expect(problemsOf({ ...withResult({ 'request-timeout': { value: 90 } }), ...explained(', seen: { value: 64 }') })).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.request-timeout.dispute.seen: is 64, but the lab now saw 90 in plain (leaf-fall): check the explanation, then write down what was seen",
      ]
    `);
  });

  test('which it has to name', () => {
    expect(problemsOf({ ...withResult({ 'request-timeout': { value: 90 } }), ...explained('') })).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.request-timeout.dispute.seen: is missing, but the lab saw 90 in plain (leaf-fall): check that the explanation speaks of that and write it down",
      ]
    `);
  });

  test('and names nothing where the lab saw nothing', () => {
    const claimed = ', seen: { value: 64 } }, claimed: { value: 60, ground: { in: pull-7, quote: sixty } ';
    expect(problemsOf(explained(claimed))).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.request-timeout.dispute.seen: is 64, but the lab has seen nothing: remove it",
      ]
    `);
  });
});
