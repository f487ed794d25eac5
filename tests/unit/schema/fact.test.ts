import { expect, test } from 'vitest';
import { faultsOf, swap } from '../fixture.ts';

test('an unknown level', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('level: yes', 'level: maybe') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.level: "maybe" is not a level: use one of yes, optional, partial, no, not-applicable, unknown",
    ]
  `);
});

test('partial without a note', () => {
  expect(faultsOf({ 'content/servers/birch.mdx': swap('level: partial, note: Start only.', 'level: partial') })).toMatchInlineSnapshot(`
    [
      "content/servers/birch.mdx: facts.lifespan.note: is missing: partial has a note that says which part holds",
    ]
  `);
});

test('optional without needs', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('needs: [{ kind: mode, name: --deep, configuration: deep }], ', '') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.http2.needs: is missing: optional names what has to be chosen, { kind, name }",
    ]
  `);
});

test('an empty list of needs', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('needs: [{ kind: mode, name: --deep, configuration: deep }]', 'needs: []') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.http2.needs: is empty: name what has to be chosen or leave the field out",
    ]
  `);
});

test('needs beside yes', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, needs: [{ kind: option, name: --x }]') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.needs: is for optional and partial, not for yes: remove it or change the level",
    ]
  `);
});

test('neither level nor value', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes, ', 'wsgi: { ') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.level: is missing, or stands beside a value: give one of the two",
    ]
  `);
});

test('level and value', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('value: 30', 'value: 30, level: yes') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout.level: is missing, or stands beside a value: give one of the two",
    ]
  `);
});

test('unknown that does not say where one looked', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: unknown') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.ground: is not an absence: for unknown say where you looked, { in, paths, searched }",
    ]
  `);
});

test('a not-applicable that is typed without a reason', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: not-applicable') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.note: is missing: a not-applicable that is typed gives its reason",
    ]
  `);
});

test('upstream calls it a beta, but the level is yes', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, upstream: beta') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.upstream: says beta, so the level is partial: change one of the two",
    ]
  `);
});

test('a claim with neither level nor value', () => {
  expect(
    faultsOf({
      'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, claimed: { ground: { in: pull-7, quote: no } }, dispute: { text: Why. }'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.claimed: needs either a level or a value",
    ]
  `);
});

test('an answer of a configuration without a ground', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, in: { deep: { level: no } }') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.in.deep.ground: is missing: an answer that differs has a ground of its own",
    ]
  `);
});

test('an empty answer of a configuration', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, in: { deep: { } }') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.in.deep.level: is missing: an entry under "in" has an answer or a note of its own",
    ]
  `);
});

test('a field that does not exist', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, notes: Hm.') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.notes: is not a field here: correct the spelling or remove it",
    ]
  `);
});
