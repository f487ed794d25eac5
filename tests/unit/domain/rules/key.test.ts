import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('an answer of the key whose server lacks the feature', () => {
  expect(problemsOf({ 'content/key.yml': swap('server: birch, because: [asgi]', 'server: alder, because: [asgi]') })).toMatchInlineSnapshot(`
    [
      "content/key.yml: further.answers.0.to: sends people to alder because of asgi, which it answers with no: name another server or another reason",
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
