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

describe('an answer of a configuration', () => {
  const alder = 'content/servers/alder.mdx';
  const own = (more: string) =>
    swap('request-timeout: { value: 30,', `request-timeout: { value: 30, in: { plain: { value: 60, ground: { in: pull-7, quote: sixty }${more} } },`);
  const sawOf = (value: number) => withResult({ 'request-timeout': { value } });

  test('is contradicted by itself alone', () => {
    expect(problemsOf({ ...sawOf(60), [alder]: own('') })).toEqual([]);
    expect(problemsOf({ ...sawOf(90), [alder]: own('') })).toEqual([
      `${alder}: facts.request-timeout.in.plain: is 60, but the lab saw 90 in plain (leaf-fall): mend the probe, correct the fact, or explain under dispute why the environment differs`,
    ]);
    expect(problemsOf({ ...sawOf(90), [alder]: own(', dispute: { text: Why., seen: { value: 90 } }') })).toEqual([]);
  });

  test('that is a note alone has the observations of its entry', () => {
    const noted = swap('request-timeout: { value: 30,', 'request-timeout: { value: 30, in: { plain: { note: Twice. } },');
    expect(problemsOf({ ...sawOf(90), [alder]: noted }).some((it) => it.startsWith(`${alder}: facts.request-timeout: is 30, but the lab saw 90`))).toBe(true);
  });
});

test('what the lab bears out against the documentation is explained with what it saw', () => {
  const claimed = (seen: string) => ({
    'content/servers/alder.mdx': swap(
      'request-timeout: { value: 30',
      `request-timeout: { value: 30, dispute: { text: Why.${seen} }, claimed: { value: 60, ground: { in: pull-7, quote: sixty } }`,
    ),
  });
  const saw = withResult({ 'request-timeout': { value: 31 } });
  const place = 'content/servers/alder.mdx: facts.request-timeout.dispute.seen';
  expect(problemsOf({ ...saw, ...claimed(', seen: { value: 30 }') })).toEqual([]);
  expect(problemsOf({ ...saw, ...claimed('') })).toEqual([
    `${place}: is missing, but the lab saw 31 in plain (leaf-fall): check that the explanation speaks of that and write it down`,
  ]);
  expect(problemsOf({ ...saw, ...claimed(', seen: { value: 60 }') })).toEqual([
    `${place}: is 60, but the lab now saw 31 in plain (leaf-fall): check the explanation, then write down what was seen`,
  ]);
});

test('what does not agree in all rounds is nothing to answer', () => {
  const unknown = swap(
    'request-timeout: { value: 30, ground: {',
    'request-timeout: { level: unknown, ground: { in: release, paths: [src], searched: [timeout] } }\n  # {',
  );
  expect(problemsOf({ ...withResult({ 'request-timeout': { value: 90 } }, { agreed: 2 }), 'content/servers/alder.mdx': unknown })).toEqual([]);
});
