import { describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, readable } from './site.ts';

const cited = readable.filter((page) => documentOf(page)('a.cite').length > 0);

describe('sources of prose', () => {
  test('are numbered in the order in which they are read', () => {
    const faults = cited.flatMap((page) => {
      const $ = documentOf(page);
      const numbers = $('a.cite')
        .map((_, it) => Number($(it).text()))
        .get();
      const first = [...new Set(numbers)];
      return first.every((number, index) => number === index + 1) ? [] : [`${page.path}: reads ${first.slice(0, 12).join(' ')} …`];
    });
    expectNone(faults);
    expect(cited.length).toBeGreaterThan(0);
  });

  test('lead back to every mark in the text, and to nothing else', () => {
    const faults = cited.flatMap((page) => {
      const $ = documentOf(page);
      const marks = $('a.cite')
        .map((_, it) => `${$(it).attr('href')} #${$(it).attr('id')}`)
        .get();
      const ways = $('li[id^="source-"] a[href^="#cite-"]')
        .map((_, it) => `#${$(it).closest('li').attr('id')} ${$(it).attr('href')}`)
        .get();
      return new Set(marks).symmetricDifference(new Set(ways)).size === 0
        ? []
        : [`${page.path}: has ${marks.length} marks and ${ways.length} ways back, which do not lead to each other`];
    });
    expectNone(faults);
  });

  test('are named right behind the words that they prove, after the punctuation', () => {
    const faults = cited.flatMap((page) => {
      const $ = documentOf(page);
      return $('a.cite')
        .map((_, it) => {
          const before = it.prev?.type === 'text' ? it.prev.data : '';
          const after = it.next?.type === 'text' ? it.next.data : '';
          return /\s$/.test(before) || /^\s*[.,;:!?…]/.test(after) ? `${page.path}: "${before.slice(-12)}|${$(it).text()}|${after.slice(0, 6)}"` : '';
        })
        .get()
        .filter(Boolean);
    });
    expectNone(faults);
  });
});
