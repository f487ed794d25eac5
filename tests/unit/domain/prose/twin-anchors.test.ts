import { expect, test } from 'vitest';
import { twinAnchors } from '../../../../src/domain/prose/twin-anchors.ts';

const titles = (...slugs: string[]) => ({ headings: slugs.map((slug) => ({ text: slug, depth: slug.startsWith('sub') ? 3 : 2, slug, line: 1 })) });

test('each title has its twin, in the order of the page', () => {
  expect(twinAnchors(titles('start', 'gunicorn', 'log'), titles('начало', 'gunicorn', 'журнал'))).toEqual(['начало', 'gunicorn', 'журнал']);
});

test('where the titles do not stand one for one, none is taken for another', () => {
  expect(twinAnchors(titles('start', 'log'), titles('начало'))).toEqual([]);
  expect(twinAnchors(titles('start', 'sub-log'), titles('начало', 'журнал'))).toEqual([]);
});
