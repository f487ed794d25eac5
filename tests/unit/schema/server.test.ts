import { expect, test } from 'vitest';
import { faultsOf, swap } from '../fixture.ts';

test('a summary that is too long', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('A made-up server for tests.', 'x'.repeat(201)) })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: summary: is longer than 200 characters: say in one sentence what it is",
    ]
  `);
});

test('no alternative', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('alternatives: [{ server: birch, when: You want another tree., feature: http2 }]', 'alternatives: []') }))
    .toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: alternatives: is empty: name at least one server to look at instead",
    ]
  `);
});

test('a state that does not exist', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('is: active', 'is: sleeping') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.state.is: is not one of the allowed values: use active, maintenance, dormant, archived",
    ]
  `);
});

test('no frontmatter', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': 'Just words.' })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 1: has no frontmatter: begin with --- and end the data with ---",
    ]
  `);
});

test('YAML that cannot be read', () => {
  expect(faultsOf({ 'content/servers/alder.mdx': swap('name: Alder', 'name: [Alder') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 3: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]: correct it there",
    ]
  `);
});
