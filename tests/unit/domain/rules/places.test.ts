import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const put = (field: string) => swap('terms: []\n', `terms: []\n${field}\n`);
const [http2, wsgi] = ['content/features/http2.yml', 'content/features/wsgi.yml'];
const [timeout, styles] = ['content/features/request-timeout.yml', 'content/features/styles.yml'];

test('each feature of the servers table and of a summary has a place of its own', () => {
  expect(problemsOf({ [http2]: put('glance: 1'), [wsgi]: put('glance: 2'), [timeout]: put('telling: 1'), [styles]: put('telling: 2') })).toEqual([]);
  expect(problemsOf({ [http2]: put('glance: 1'), [wsgi]: put('glance: 1'), [timeout]: put('telling: 7'), [styles]: put('telling: 7') })).toMatchInlineSnapshot(`
    [
      "content/features/wsgi.yml: glance: is 1, the place of http2: give each feature a number of its own",
      "content/features/styles.yml: telling: is 7, the place of request-timeout: give each feature a number of its own",
    ]
  `);
});

test('features of both kinds stand among the main differences', () => {
  expect(problemsOf({ [http2]: put('telling: 1'), [timeout]: put('telling: 2') })).toEqual([]);
});

test('of three in one place the first one keeps it', () => {
  expect(problemsOf({ [http2]: put('glance: 1'), [wsgi]: put('glance: 1'), [timeout]: put('glance: 1') })).toEqual([
    'content/features/request-timeout.yml: glance: is 1, the place of http2: give each feature a number of its own',
    'content/features/wsgi.yml: glance: is 1, the place of http2: give each feature a number of its own',
  ]);
});
