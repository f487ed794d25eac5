import { describe, expect, test } from 'vitest';
import { findShortNames, shortenClasses } from '../../../src/commands/short-classes.ts';

const page = (css: string, body: string) => `<style>${css}</style>${body}`;

/** A page as it is once the names of its own classes are short. */
function shorten(html: string, files: string[] = []): string {
  return shortenClasses(html, findShortNames([html], files));
}

describe('short classes', () => {
  test('stand for the same in attributes and styles, however both escape them', () => {
    const css = String.raw`.mt-2{margin:.5rem}.\[\&_a\]\:gap-1\.5 a{gap:6px}.before\:content-\[\'\/\'\]:before,.\32 xl\:p-1{content:"x.mt-2"}`;
    expect(shorten(page(css, `<p class="mt-2 [&amp;_a]:gap-1.5"><b class="mt-2 before:content-['/']">2</b><i class="2xl:p-1">`))).toBe(
      page('.a{margin:.5rem}.b a{gap:6px}.c:before,.d{content:"x.mt-2"}', '<p class="a b"><b class="a c">2</b><i class="d">'),
    );
  });

  test('leave alone what people look for, what no page styles, and what scripts and other sheets name', () => {
    const html = page(String.raw`.rail{}.p-1{}.mt-2{}.max-md\:p-2{}.m-1\.5{}`, '<p class="rail p-1 mt-2 max-md:p-2 h-9 m-1.5">');
    const files = ['x({class:`p-1 ${y}`})', String.raw`@media print{.max-md\:p-2{}}`, String.raw`const css=".m-1\\.5{top:0}"`];
    expect(shorten(html, files)).toBe(page(String.raw`.rail{}.p-1{}.a{}.max-md\:p-2{}.m-1\.5{}`, '<p class="rail p-1 a max-md:p-2 h-9 m-1.5">'));
  });

  test('take no name that is there, and are given out by how often a class is used', () => {
    const html = page('.a{}.m-1{}.m-2{}', '<p class="m-1 a"><p class="m-2"><p class="m-2">');
    expect([...findShortNames([html], [])]).toEqual([
      ['m-2', 'b'],
      ['m-1', 'c'],
    ]);
    const many = Array.from({ length: 30 }, (_, index) => `x${index}`);
    const names = [...findShortNames([page(many.map((it) => `.${it}{}`).join(''), `<p class="${many.join(' ')}">`)], []).values()];
    expect(new Set(names).size).toBe(30);
    expect(names.slice(24)).toEqual(['y', 'z', 'aa', 'ab', 'ac', 'ad']);
  });
});
