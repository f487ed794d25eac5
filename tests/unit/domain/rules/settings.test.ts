import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const file = 'content/settings/thirst.yml';

test('a server with options that a setting does not mention', () => {
  expect(problemsOf({ [file]: (text) => text.replace(/ {2}birch:.*\n/, '') })).toEqual([
    `${file}: options.birch: is missing: name its option, or say agree: none and what to do instead`,
  ]);
});

test('servers, options, features and facts that are not there', () => {
  expect(problemsOf({ [file]: swap('birch: {', 'oak: {') })).toEqual([
    expect.stringContaining(`${file}: options.oak: `),
    `${file}: options.birch: is missing: name its option, or say agree: none and what to do instead`,
  ]);
  expect(problemsOf({ [file]: swap('option: threads', 'option: roots') })).toEqual([
    `${file}: options.alder.option: roots is no option of alder: use an id of content/options/alder.json`,
  ]);
  expect(problemsOf({ [file]: swap('fact: request-timeout', 'fact: state') })).toEqual([
    `${file}: options.birch.fact: birch does not answer state: name a feature that its entry answers`,
  ]);
  expect(problemsOf({ [file]: swap('in: release', 'in: branch') })).toEqual([
    `${file}: options.alder.ground.in: branch is not one of this entry's sources: add it or use release, pull-7`,
  ]);
});

test('what is not the same has to stand on something, and on one thing', () => {
  expect(problemsOf({ [file]: swap(', fact: request-timeout', '') })).toEqual([
    `${file}: options.birch.ground: is missing: name the fact that says so, or give { in, path, lines, quote }`,
  ]);
  expect(problemsOf({ [file]: swap('how: "It counts trees.", ', 'how: "It counts trees.", fact: http2, ') })).toEqual([
    `${file}: options.alder.ground: is one ground too many: keep the fact or the ground`,
  ]);
  expect(problemsOf({ [file]: swap('in: [unit]', 'in: []') })[0]).toBe(`${file}: options.alder.in: is empty: say in what it differs`);
  expect(problemsOf({ [file]: swap('agree: none', 'agree: never') })[0]).toContain(`${file}: options.birch.agree: `);
});

test('another default needs no more than the line that defines the option', () => {
  const own = /alder: \{.*\}$/m;
  expect(problemsOf({ [file]: (text) => text.replace(own, 'alder: { agree: differs, option: threads, in: [default], how: "It counts trees." }') })).toEqual([]);
  expect(problemsOf({ [file]: (text) => text.replace(own, 'alder: { agree: same, option: threads }') }).filter((it) => !it.startsWith('content/ru/'))).toEqual(
    [],
  );
});
