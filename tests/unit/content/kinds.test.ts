import { expect, test } from 'vitest';
import { kinds } from '../../../src/content/kinds.ts';

test('code of probes is known by their ids', () => {
  expect(['lab/probes/ops/term.ts', 'lab/probes/strict/cases.ts', 'lab/probes/h2spec/cases.ts'].map((file) => kinds.probeSources.name(file))).toEqual([
    'ops-term',
    'strict',
    'h2spec',
  ]);
});

test('a translation knows its language and its English file', () => {
  expect(kinds.translations.place('content/ru/servers/waitress.mdx')).toEqual({ id: 'ru/servers/waitress', locale: 'ru', of: 'servers/waitress' });
});
