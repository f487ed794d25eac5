import { describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, ownPath, readable } from './site.ts';

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

  test('lead back to the titles above every mark in the text, and to nothing else', () => {
    const faults = cited.flatMap((page) => {
      const $ = documentOf(page);
      // The digest of the lab has titles of its own.
      const drawn = $('main :is(h2, h3, h4)[id]:not([id^="lab-"]), a.cite').toArray();
      const marks = drawn.flatMap((it, index) => {
        if (it.name !== 'a') return [];
        const title = drawn.slice(0, index).findLast(({ name }) => name !== 'a');
        return `${$(it).attr('href')} ${page.path}${title ? `#${$(title).attr('id')}` : ''}`;
      });
      const list = ownPath($('a.cite').attr('href')!, page)!.path;
      const plain = documentOf(readable.find(({ path }) => path === list)!);
      const ways = plain('li[id^="source-"] small a + a')
        .map((_, it) => `sources/#${plain(it).closest('li').attr('id')} ${decodeURI(plain(it).attr('href')!)}`)
        .get();
      const differing = new Set(marks).symmetricDifference(new Set(ways));
      return differing.size === 0 ? [] : [`${page.path}: ${[...differing].slice(0, 3).join(', ')} …`];
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
