import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('a missing feature', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap('  request-timeout: { value: 30, ground: { in: release, path: options.py, lines: "3", quote: timeout = 30 } }\n', ''),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout: is missing: answer "After how long does it give up?" or say unknown and where you looked",
    ]
  `);
});

test('a misspelt feature', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('  request-timeout:', '  request-timout:') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout: is missing: answer "After how long does it give up?" or say unknown and where you looked",
      "content/servers/alder.mdx: facts.request-timout: is not a feature: did you mean request-timeout?",
    ]
  `);
});

test('a former id of a feature', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('  http2:', '  h2:') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.http2: is missing: answer "Does it do HTTP/2?" or say unknown and where you looked",
      "content/servers/alder.mdx: facts.h2: is not a feature: did you mean http2?",
    ]
  `);
});

test('a feature that nobody knows', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        'facts:\n',
        'facts:\n  photosynthesis: { level: yes, ground: { in: release, path: core.py, lines: "10-12", quote: environ } }\n',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.photosynthesis: is not a feature: see content/features/ for the list",
    ]
  `);
});

test('a feature of an interface that the server does not speak', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        'facts:\n',
        'facts:\n  lifespan: { level: no, ground: { in: release, path: core.py, lines: "10-12", quote: environ } }\n',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.lifespan: applies to asgi only, which this server does not speak: remove it, not-applicable is computed",
    ]
  `);
});

test('a feature that is drawn from the identity', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap(
        'facts:\n',
        'facts:\n  state: { value: active, ground: { in: release, path: core.py, lines: "10-12", quote: environ } }\n',
      ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.state: is drawn from the identity: remove it here",
    ]
  `);
});

test('a value where a level is asked for', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('wsgi: { level: yes', 'wsgi: { value: 3') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.wsgi: has a value, but A1 asks for a level: use yes, optional, partial, no",
      "content/key.yml: begin.answers.0.to: sends people to alder, who asked for wsgi, which it answers with a value: name another server, or say so in but",
    ]
  `);
});

test('a level where a value is asked for', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('value: 30', 'level: no') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout: has the level no, but G1 asks for a value: write value",
    ]
  `);
});

test('a word where a number is asked for', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('value: 30', 'value: soon') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout: is "soon", not a number of seconds: write a number, or off, absent, unlimited",
    ]
  `);
});

test('a choice that does not exist', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('value: both', 'value: neither') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.styles: is "neither", not a choice of this feature: use one of file, both",
    ]
  `);
});

test('a claim of the wrong kind', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': swap('value: 30', 'value: 30, claimed: { level: yes, ground: { in: pull-7, quote: none } }, dispute: { text: Why. }'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.request-timeout.claimed: has the level yes, but G1 asks for a value: write value",
    ]
  `);
});

test('a name that is two letters off is recognised, one that is three off is not', () => {
  const renamed = (name: string) => problemsOf({ 'content/servers/alder.mdx': swap('  request-timeout:', `  ${name}:`) })[1];
  expect(renamed('request-timo')).toBe('content/servers/alder.mdx: facts.request-timo: is not a feature: see content/features/ for the list');
  expect(renamed('request-timeo')).toBe('content/servers/alder.mdx: facts.request-timeo: is not a feature: did you mean request-timeout?');
});

test('an answer of a configuration that is of the wrong kind', () => {
  const own = (answer: string) => `in: { deep: { ${answer}, ground: { in: pull-7, quote: x } } },`;
  expect(problemsOf({ 'content/servers/alder.mdx': swap('value: 30,', `value: 30, ${own('level: yes')}`) })).toEqual([
    'content/servers/alder.mdx: facts.request-timeout.in.deep: has the level yes, but G1 asks for a value: write value',
  ]);
  expect(problemsOf({ 'content/servers/alder.mdx': swap('value: 30,', `value: 30, ${own('value: soon')}`) })).toEqual([
    'content/servers/alder.mdx: facts.request-timeout.in.deep: is "soon", not a number of seconds: write a number, or off, absent, unlimited',
  ]);
  for (const answer of ['level: not-applicable', 'value: off', 'value: absent', 'value: unlimited', 'value: 3'])
    expect(problemsOf({ 'content/servers/alder.mdx': swap('value: 30,', `value: 30, ${own(answer)}`) }), answer).toEqual([]);
});

test('every unanswered question is named, and those that are answered are not', () => {
  expect(problemsOf({ 'content/servers/birch.mdx': (text) => text.replace(/ {2}lifespan:.*\n/, '') })).toEqual([
    'content/servers/birch.mdx: facts.lifespan: is missing: answer "Does it do Lifespan?" or say unknown and where you looked',
  ]);
});

test('a need in words, which every language would show in English', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('name: --deep,', 'name: "a server that digs",') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: facts.http2.needs: says "a server that digs", which stays in English: name what one types, and explain it in the note",
    ]
  `);
});
