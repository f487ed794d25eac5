import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('no default configuration', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('default: true, ', '') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: configurations: none is the default: mark exactly one with "default: true"",
    ]
  `);
});

test('two default configurations', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('name: deep, command', 'name: deep, default: true, command') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: configurations: plain and deep is the default: mark exactly one with "default: true"",
    ]
  `);
});

test('a need names an unknown configuration', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('configuration: deep', 'configuration: shallow') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.http2.needs.0.configuration: shallow is not a configuration of this server: use one of plain, deep",
    ]
  `);
});

test('an answer for an unknown configuration', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { level: yes, in: { shallow: { note: Hm. } }') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi.in.shallow: shallow is not a configuration of this server: use one of plain, deep",
    ]
  `);
});

test('a need of a configuration’s own answer names an unknown configuration', () => {
  const own =
    'in: { deep: { level: optional, needs: [{ kind: option, name: --x }, { kind: mode, name: --y, configuration: shallow }], ground: { in: pull-7, quote: x } } }';
  expect(problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', `wsgi: { level: yes, ${own}`) })).toEqual([
    'content/servers/alder.mdx: facts.wsgi.in.deep.needs.1.configuration: shallow is not a configuration of this server: use one of plain, deep',
  ]);
});
