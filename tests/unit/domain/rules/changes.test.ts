import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const answers = {
  alder: { wsgi: 'yes', asgi: 'no', http2: 'optional', 'request-timeout': 30, styles: 'both' },
  birch: { wsgi: 'yes', asgi: 'yes', lifespan: 'partial', http2: 'optional', 'request-timeout': 30, styles: 'both' },
};
const defaults = { alder: { threads: '4', flat: 'none' }, birch: { threads: '4', flat: 'none' } };
const told = { 'content/answers.json': JSON.stringify(answers), 'content/told-options.json': JSON.stringify(defaults) };
const entry = (on: string, is: string) =>
  `- { on: "${on}", why: { en: It grew., ru: Выросло. }, what: [{ server: alder, feature: http2, was: "no", is: ${is} }] }\n`;

test('a log that tells every answer', () => {
  expect(problemsOf({ ...told, 'content/changes.yml': entry('2026-11-22', 'optional') + entry('2026-11-20', 'partial') })).toEqual([]);
});

test('an answer that changed without a word, and a server that the log has not told', () => {
  const { alder } = answers;
  const changed = { ...told, 'content/servers/alder.mdx': swap('value: 30,', 'value: 40,'), 'content/answers.json': JSON.stringify({ alder }) };
  expect(problemsOf(changed)).toMatchInlineSnapshot(`
    [
      "content/answers.json: birch: is new and not in the log yet: run npm run changes -- --en "why" --ru "почему"",
      "content/answers.json: alder.request-timeout: is 40 and was told as 30: run npm run changes -- --en "why" --ru "почему"",
    ]
  `);
});

test('an entry that says otherwise than what was kept, of the future, out of order', () => {
  const log = entry('2026-11-23', 'partial') + entry('2026-11-20', 'yes') + entry('2026-11-21', 'yes');
  expect(problemsOf({ ...told, 'content/changes.yml': log })).toMatchInlineSnapshot(`
    [
      "content/changes.yml: 0.what.0.is: is partial, but content/answers.json has optional: restore both and run npm run changes",
      "content/changes.yml: 0.on: is 2026-11-23, after 2026-11-22 above it: newest entries stand first, none in the future",
      "content/changes.yml: 2.on: is 2026-11-21, after 2026-11-20 above it: newest entries stand first, none in the future",
    ]
  `);
});

test('an option with another default than the one that was told, and a server whose options were never told', () => {
  expect(problemsOf({ ...told, 'content/told-options.json': JSON.stringify({ alder: { threads: '2', deep: '1', flat: 'none' } }) })).toEqual([
    'content/told-options.json: birch: is not there yet: run npm run changes',
    'content/told-options.json: alder.threads: has the default 4 and was told as 2: run npm run changes -- --en "why" --ru "почему"',
    'content/told-options.json: alder.deep: has the default of no option and was told as 1: run npm run changes -- --en "why" --ru "почему"',
  ]);
});

test('a log without the answers that it told', () => {
  expect(problemsOf({ 'content/changes.yml': entry('2026-11-20', 'optional') })).toMatchInlineSnapshot(`
    [
      "content/answers.json: name: is missing: restore the file",
    ]
  `);
});

test('entries that say nothing', () => {
  const log = (what: string) => ({ ...told, 'content/changes.yml': `- { on: "2026-11-20", why: { en: It grew., ru: Выросло. }, what: [${what}] }\n` });
  expect(problemsOf(log(''))).toMatchInlineSnapshot(`
    [
      "content/changes.yml: 0.what: is empty: remove the entry",
    ]
  `);
  expect(problemsOf(log('{ was: yes, is: no }'))).toMatchInlineSnapshot(`
    [
      "content/changes.yml: 0.what.0: names neither a server nor a feature: leave this file to npm run changes",
      "content/changes.yml: 0.what.0: has an answer, but not both a server and a feature: name both",
    ]
  `);
  expect(problemsOf(log('{ server: alder, feature: http2, was: optional, is: optional }'))).toMatchInlineSnapshot(`
    [
      "content/changes.yml: 0.what.0: is the same before and after: remove it",
    ]
  `);
  expect(problemsOf({ ...told, 'content/changes.yml': '- { on: "2026-11-20", why: { en: It grew. }, what: [{ server: alder }] }\n' })).toMatchInlineSnapshot(`
    [
      "content/changes.yml: 0.why.ru: is missing: write a text",
    ]
  `);
});
