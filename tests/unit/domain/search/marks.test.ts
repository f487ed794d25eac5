import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksIn, parseExcerpt } from '../../../../src/domain/search/marks.ts';
import { characters } from './search-sample.ts';

const shown = (text: string, words: string[]) =>
  marksIn(text, words)
    .map((it) => (it.mark ? `[${it.text}]` : it.text))
    .join('');

describe('marks', () => {
  test.each([
    ['Graceful reload', ['rel'], 'Graceful [rel]oad'],
    ['graceful_timeout 30 s', ['graceful'], '[graceful]_timeout 30 s'],
    ['HTTP/2 over TLS', ['http2'], '[HTTP/2] over TLS'],
    ['Замена воркеров', ['воркер'], 'Замена [воркер]ов'],
    ['Замена воркера', ['воркеры'], 'Замена [воркера]'],
    ['Ещё один', ['еще'], '[Ещё] один'],
    ['a request', ['quest'], 'a request'],
    ['c++ (x)', ['x'], 'c++ ([x])'],
    ['plain', [], 'plain'],
    ['a worker worked, workerless', ['workers'], 'a [worker] [worked], workerless'],
    ['a coworker', ['workers'], 'a coworker'],
    ['timer and timeout', ['timeouts'], 'timer and [timeout]'],
    ['tres trees', ['tree'], 'tres [tree]s'],
    ['port80 port8000', ['port8000'], 'port80 [port8000]'],
    ['axb a.b', ['a.b'], 'axb [a.b]'],
    ['max-requests, max_requests', ['maxrequests'], '[max-requests], [max_requests]'],
    ['one two', ['two', 'one'], '[one] [two]'],
    ['abc', [''], 'abc'],
    // Letters that become several when they are compared would shift every mark.
    ['ﬃ x', ['x'], 'ﬃ x'],
  ])('%s with %j', (text, words, expected) => expect(shown(text, words)).toBe(expected));

  test('another query marks other words of the same text', () => {
    expect([shown('one two', ['one']), shown('one two', ['two']), shown('one two', ['one', 'two'])]).toEqual(['[one] two', 'one [two]', '[one] [two]']);
  });

  test('nothing is lost or added', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters) }), fc.array(fc.stringMatching(/^[a-zа-я0-9]{1,6}$/), { maxLength: 3 }), (text, words) => {
        expect(
          marksIn(text, words)
            .map((it) => it.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpts', () => {
  test('marks become marks, everything else text', () => {
    expect(parseExcerpt('a &lt;b&gt; <mark>c &amp; d</mark>.')).toEqual([{ text: 'a <b> ' }, { text: 'c & d', mark: true }, { text: '.' }]);
  });

  test('the gap that a source left is closed', () => {
    expect(parseExcerpt('a request . There is .ini , too')).toEqual([{ text: 'a request. There is .ini, too' }]);
    expect(parseExcerpt('one ; two : three .')).toEqual([{ text: 'one; two: three.' }]);
    expect(parseExcerpt('<mark>a\nb</mark><mark>c</mark>')).toEqual([
      { text: 'a\nb', mark: true },
      { text: 'c', mark: true },
    ]);
  });

  test('other elements stay text', () => {
    expect(parseExcerpt('<img src=x onerror=y>&amp;lt;')).toEqual([{ text: '<img src=x onerror=y>&lt;' }]);
    expect(parseExcerpt('')).toEqual([]);
    expect(parseExcerpt('&quot;a&#39; &#x27;b&#x2F; &nbsp;')).toEqual([{ text: `"a' 'b/ &nbsp;` }]);
  });
});
