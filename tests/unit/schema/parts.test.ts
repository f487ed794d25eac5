import { expect, test } from 'vitest';
import { faultsOf, swap } from '../fixture.ts';

test('a day that is not in the calendar', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('on: "2026-11-20"', 'on: "2026-02-30"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: checked.on: is not a day of the calendar: write it as "2026-11-22"",
    ]
  `);
});

test('a version that is not in quotes', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('checked: { version: "1.2.0"', 'checked: { version: 1.2') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: checked.version: is not a version in quotes: write "3.0.2"",
    ]
  `);
});

test('an id that is no id', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('deep: { name: deep', 'Deep_One: { name: deep') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: configurations.Deep_One: is not an id: use lower-case words joined by single hyphens, such as keep-alive",
    ]
  `);
});

test('an id that would break the addresses of compare pages', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('deep: { name: deep', 'a-vs-b: { name: deep') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: configurations.a-vs-b: contains "-vs-", which separates compare pages: choose another id",
    ]
  `);
});

test('an empty text', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('summary: A made-up server for tests.', 'summary: ""') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: summary: is empty: write the text or leave the field out",
    ]
  `);
});

test('a text with a space at its end', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('summary: A made-up server for tests.', 'summary: "A made-up server. "') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: summary: begins or ends with a space: remove it",
    ]
  `);
});

test('a reference that is no reference', () => {
  expect(faultsOf({ 'content/features/wsgi.yml': swap('ref: A1', 'ref: 1A') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: ref: is not a grid reference: write a group letter and a number, such as C3",
    ]
  `);
});
