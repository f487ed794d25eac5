import { expect, test } from 'vitest';
import { faultsOf, swap } from '../fixture.ts';

test('a value feature without a type', () => {
  expect(faultsOf({ 'content/features/request-timeout.yml': swap('value: { type: number, unit: seconds }\n', '') })).toMatchInlineSnapshot(`
    [
      "content/features/request-timeout.yml: value: is missing: a value feature says which type its value has",
    ]
  `);
});

test('a support feature with a value', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('terms: []', 'terms: []\nvalue: { type: text }') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: value: is only for value features: change the kind or remove it",
    ]
  `);
});

test('a support feature that does not say what yes is', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('yes: It does., ', '') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: decides: lacks yes or no: say in words what makes it each level",
    ]
  `);
});

test('a definition of unknown', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('yes: It does.', 'yes: It does., unknown: Who knows.') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: decides: defines unknown or not-applicable, which mean the same everywhere: remove them",
    ]
  `);
});

test('a definition of an answer that cannot be given', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('yes: It does.', 'yes: It does., value: A number.') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: decides: defines value, which is no answer to it: use yes, optional, partial, no, not-applicable, unknown",
    ]
  `);
  expect(
    faultsOf({ 'content/features/request-timeout.yml': swap('unit: seconds }\n', 'unit: seconds }\ndecides: { value: From the call., yes: It does. }\n') }),
  ).toMatchInlineSnapshot(`
    [
      "content/features/request-timeout.yml: decides: defines yes, which is no answer to it: use value, off, absent, unlimited",
    ]
  `);
});

test('a unit that does not exist', () => {
  expect(faultsOf({ 'content/features/request-timeout.yml': swap('unit: seconds', 'unit: moments') })).toMatchInlineSnapshot(`
    [
      "content/features/request-timeout.yml: value.unit: is not one of the allowed values: use seconds, bytes, requests, options, connections, advisories",
    ]
  `);
});

test('a missing field', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('question: Does it do WSGI?\n', '') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: question: is missing: write a text",
    ]
  `);
});
