import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('an answer of the key whose server lacks the feature', () => {
  expect(problemsOf({ 'content/key.yml': swap('server: birch, because: [asgi]', 'server: alder, because: [asgi]') })).toMatchInlineSnapshot(`
    [
      "content/key.yml: further.answers.0.to: sends people to alder, who asked for asgi, which it answers with no: name another server, or say so in but",
    ]
  `);
});

test('a question that no answer leads to', () => {
  expect(problemsOf({ 'content/key.yml': swap('to: further', 'to: { server: birch, because: [asgi] }') })).toMatchInlineSnapshot(`
    [
      "content/key.yml: further: is reached by no answer: lead an answer to it or remove it",
    ]
  `);
});

test('what an answer is given because of may be had in part or once it is chosen; what is not known is no reason', () => {
  const because = (fact: string) => problemsOf({ 'content/servers/alder.mdx': (text) => text.replace('wsgi: { level: yes,', `wsgi: { ${fact},`) });
  for (const fact of ['level: optional, needs: [{ kind: option, name: --wsgi }]', 'level: partial, note: Some.']) expect(because(fact), fact).toEqual([]);
  expect(
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        text.replace(/ {2}wsgi: .*\n/, '  wsgi: { level: unknown, ground: { in: release, paths: [core.py], searched: [environ] } }\n'),
    }),
  ).toContain(
    'content/key.yml: begin.answers.0.to: sends people to alder, who asked for wsgi, which it answers with unknown: name another server, or say so in but',
  );
});

test('a question that two answers lead to is reached once, and one that leads to itself never ends', () => {
  const both = swap('to: { server: alder, because: [wsgi] }', 'to: further');
  expect(problemsOf({ 'content/key.yml': both })).toEqual([]);
  expect(problemsOf({ 'content/key.yml': swap('to: { server: alder, because: [wsgi] }', 'to: begin') })).toEqual([
    'content/key.yml: begin: leads back to begin: lead its answers to a server or to a new question',
  ]);
});

test('every question that is not reached is named', () => {
  const more = (id: string) =>
    `- id: ${id}\n  asks: What of ${id}?\n  answers:\n    - { says: Yes., to: { server: alder, because: [wsgi] } }\n    - { says: No., to: { server: birch, because: [wsgi] } }\n`;
  expect(problemsOf({ 'content/key.yml': (text) => `${text}${more('lost')}${more('alone')}` })).toEqual([
    'content/key.yml: lost: is reached by no answer: lead an answer to it or remove it',
    'content/key.yml: alone: is reached by no answer: lead an answer to it or remove it',
  ]);
});

const large = '{ says: Large., to: { server: birch, because: [http2] } }';
const onTheWay = (more: (text: string) => string) =>
  problemsOf({ 'content/key.yml': (text) => more(text.replace('says: An ASGI application., to', 'says: An ASGI application., needs: [asgi], to')) });

test('what an answer needs is asked of every server that later answers lead to', () => {
  expect(onTheWay((text) => text)).toEqual([]);
  expect(onTheWay((text) => text.replace(large, '{ says: Large., to: { server: alder, because: [wsgi] } }'))).toEqual([
    'content/key.yml: further.answers.1.to: sends people to alder, who asked for asgi, which it answers with no: name another server, or say so in but',
  ]);
});

test('what a server lacks of it is said, and nothing that it has', () => {
  expect(onTheWay((text) => text.replace(large, '{ says: Large., to: { server: alder, but: [asgi] } }'))).toEqual([]);
  expect(onTheWay((text) => text.replace(large, '{ says: Large., to: { server: birch, but: [asgi] } }'))).toEqual([
    'content/key.yml: further.answers.1.to: says that birch lacks asgi, which it answers with yes: remove it from but',
  ]);
});

test('a server that nothing speaks for', () => {
  expect(problemsOf({ 'content/key.yml': swap('to: { server: alder, because: [wsgi] }', 'to: { server: alder }') })).toEqual([
    'content/key.yml: begin.answers.0.to: sends people to alder for no reason: name in needs or because what makes it the answer',
  ]);
});
