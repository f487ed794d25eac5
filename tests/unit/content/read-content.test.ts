import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../src/content/files.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { faultsOf, fixtureContent, problemsOf, swap, type Changes } from '../fixture.ts';

const alder = 'content/servers/alder.mdx';
const first = (changes: Changes) => faultsOf(changes)[0];

describe('YAML without its traps', () => {
  test.each([
    ['an alias of nothing', swap('summary: A made-up', 'summary: *made'), 'line 3: is not valid YAML: '],
    ['an anchor', swap('name: Alder', 'name: &tree Alder'), 'line 2: has the anchor &tree'],
    ['an alias', (text: string) => swap('name: Alder', 'name: &tree Alder')(text).replace(/summary: .*/, 'summary: *tree'), 'has the anchor &tree'],
    ['a tag', swap('name: Alder', 'name: !!binary Alder'), 'line 2: '],
    ['a key twice', swap('name: Alder', 'name: Alder\nname: Alder'), 'line 3: is not valid YAML: Map keys must be unique'],
    ['__proto__', swap('name: Alder', '__proto__: x\nname: Alder'), 'line 2: has the key __proto__'],
    ['a list as a key', swap('name: Alder', '? [a, b]\n: c\nname: Alder'), 'line 2: has a key that is not a word'],
  ])('%s', (_, change, expected) => {
    expect(first({ [alder]: change })).toContain(`${alder}: `);
    expect(first({ [alder]: change })).toContain(expected);
  });

  test('a directive', () => expect(first({ 'content/refs.yml': (text) => `%YAML 1.1\n---\n${text}` })).toContain('content/refs.yml: line 1: has a YAML directive'));
});

describe('the bytes of a file', () => {
  const text = new TextEncoder();
  test.each([
    ['none', '', 'line 1: is empty'],
    ['a byte order mark', '\ufeffA1: wsgi\n', 'line 1: begins with a byte order mark'],
    ['NUL', 'A1: wsgi\nA2: as\0gi\n', 'line 2: contains the character U+0000'],
    ['a mark of direction', 'A1: ws\u202egi\n', 'line 1: contains the character U+202E'],
    ['not UTF-8', Uint8Array.of(...text.encode('A1: wsgi\nA2: '), 0xe9, 0x0a), 'line 2: is not UTF-8'],
  ])('%s', (_, bytes, expected) => {
    expect(readContent(filesOf(new Map([['content/refs.yml', bytes]]))).problems[0]).toMatchObject({ file: 'content/refs.yml' });
    expect(first({ 'content/refs.yml': bytes })).toContain(`content/refs.yml: ${expected}`);
  });

  test('Windows line ends are read like those of everybody else', () => {
    expect(problemsOf({ [alder]: (it) => it.replaceAll('\n', '\r\n') })).toEqual([]);
    expect(fixtureContent({ [alder]: (it) => it.replaceAll('\n', '\r\n') }).servers[0]!.body).not.toContain('\r');
  });
});

describe('names and places', () => {
  test.each([
    ['content/servers/Two Words.mdx', 'is not an id'],
    ['content/servers/UPPER.mdx', 'is not an id'],
    ['content/servers/_.mdx', 'is not an id'],
    ['content/servers/дуб.mdx', 'is not an id'],
    ['content/servers/oak-vs-elm.mdx', 'contains "-vs-"'],
    ['content/servers/oak.md', 'belongs to no kind of content'],
    ['content/servers/deeper/oak.mdx', 'belongs to no kind of content'],
    ['content/oak.mdx', 'belongs to no kind of content'],
    ['content/examples/alder/my app.py', 'has a space or a strange letter'],
  ])('%s', (file, expected) => {
    const { problems } = readContent(filesOf(new Map([[file, 'words']])));
    expect(problems.find((it) => it.file === file)).toMatchObject({ field: 'name', message: expect.stringContaining(expected) });
  });

  test('a symbolic link', () => {
    const files = { list: () => [{ path: 'content/refs.yml', isLink: true }], read: () => new Uint8Array() };
    expect(readContent(files).problems).toContainEqual({ file: 'content/refs.yml', field: 'name', message: 'is a symbolic link: put the file itself here' });
  });

  test('a file that must be there', () => {
    expect(faultsOf({ 'content/authorities.yml': null })).toEqual(['content/authorities.yml: name: is missing: restore the file']);
  });
});

describe('JSON', () => {
  const file = 'content/observations/runs.json';
  test.each([
    ['with a comment', '// by hand\n[]', 'line 1: is not JSON'],
    ['that ends too early', '[\n{', 'line 2: is not JSON'],
    ['with a key twice', '[{"date":"2026-11-01","date":"2026-11-02"}]', 'line 1: has a key twice'],
    ['of another form', '{}', 'line 1: has the wrong type'],
  ])('%s', (_, text, expected) => expect(first({ [file]: text })).toContain(`${file}: ${expected}`));
});
