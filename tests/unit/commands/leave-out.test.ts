import { expect, test } from 'vitest';
import { leaveOut } from '../../../src/commands/leave-out.ts';

const page = (language: string, css: string, body = '') => `<!DOCTYPE html><html lang="${language}"><style>${css}</style>${body}`;

test('a page keeps the styles of its own language and those of every one', () => {
  const css = '@media screen{:root:lang(ru) p{top:0}}.a{top:1px}.b:lang(ru),.c:lang(ru) i{top:2px}.d:lang(ru),.e{top:3px}.f:lang(ru),.g:lang(en){top:4px}';
  expect(leaveOut(page('en', css))).toBe(page('en', '@media screen{}.a{top:1px}.d:lang(ru),.e{top:3px}.f:lang(ru),.g:lang(en){top:4px}'));
  expect(leaveOut(page('ru', css))).toBe(page('ru', css));
});

test('what the index of the full text was told goes, and nothing else', () => {
  const body =
    '<main data-pagefind-body><h1 class="a" data-pagefind-meta="title">:lang(ru){}</h1><p data-pagefind-ignore="" id="b">data-pagefind-body</p></main>';
  expect(leaveOut(page('en', '', body))).toBe(page('en', '', '<main><h1 class="a">:lang(ru){}</h1><p id="b">data-pagefind-body</p></main>'));
});

test('words for the full text alone go with their element', () => {
  const body = '<p>a</p> <p data-search-only hidden> alder, ольха &amp; co </p></article>';
  expect(leaveOut(page('en', '', body))).toBe(page('en', '', '<p>a</p></article>'));
});

test('lists and tables lose the lines between their parts, texts do not', () => {
  const body = (line: string) => `<p>a\n<b>b</b></p>${line}<ul>${line}<li>c\nd</li>${line}<li>e</li>${line}</ul>${line}<table class="f">${line}<tr>`;
  expect(leaveOut(body('\n'))).toBe(body(''));
});

test('a part of a page keeps its styles', () => {
  expect(leaveOut('<style>.a:lang(ru){}</style><p>')).toBe('<style>.a:lang(ru){}</style><p>');
});
