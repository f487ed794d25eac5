import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

test('an example that has changed since the lab started it', () => {
  expect(problemsOf({ 'content/examples/alder/hello.py': swap('hello', 'changed') })).toMatchInlineSnapshot(`
    [
      "content/examples/alder/hello.py: text: has changed since the lab started it: npm run lab -- examples alder/hello.py",
    ]
  `);
});

test('an example that the lab has never started, and an outcome without an example', () => {
  expect(problemsOf({ 'content/observations/examples.json': swap('alder/hello.py', 'alder/gone.py') })).toMatchInlineSnapshot(`
    [
      "content/examples/alder/hello.py: text: was never started by the lab: npm run lab -- examples alder/hello.py",
      "content/observations/examples.json: alder/gone.py: there is no content/examples/alder/gone.py: npm run lab -- examples drops it",
    ]
  `);
});

test('why an example is not started is one of a closed list', () => {
  const outcome = '[{"example":"alder/hello.py","hash":"00000000","reason":"lazy"}]';
  expect(problemsOf({ 'content/observations/examples.json': outcome })).toMatchInlineSnapshot(`
    [
      "content/observations/examples.json: 0: is neither an outcome nor a known reason for none: run npm run lab -- examples, nobody types it",
      "content/examples/alder/hello.py: text: was never started by the lab: npm run lab -- examples alder/hello.py",
    ]
  `);
});

test('an example that was started as it stands is no problem, whatever else was started', () => {
  expect(problemsOf()).toEqual([]);
});
