import { expect, test } from 'vitest';
import { fixtureContent, problemsOf, swap } from './fixture.ts';

test('the fixture is valid: what a test reports comes from its change alone', () => {
  expect(problemsOf()).toEqual([]);
  expect(fixtureContent().servers.map((it) => it.id)).toEqual(['alder', 'birch']);
});

test('a change that changes nothing is an error', () => {
  expect(() => problemsOf({ 'content/refs.yml': swap('Z9', 'Z8') })).toThrow('does not contain');
  expect(() => problemsOf({ 'content/nowhere.yml': null })).toThrow('has no file');
});

test('all problems are reported at once', () => {
  const lines = problemsOf({
    'content/servers/alder.mdx': swap('level: yes', 'level: sure'),
    'content/servers/birch.mdx': swap('server: alder', 'server: aldr'),
    'content/refs.yml': swap('C3: http2\n', ''),
  });
  expect(lines.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['content/servers/alder.mdx', 'content/servers/birch.mdx', 'content/features/http2.yml']),
  );
});
