import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageFault, plainText, releaseFault } from '../../../src/sources/web.ts';

const answer = (body: unknown, { ok = true, status = 200, url = 'https://example.org/1.0/' } = {}) =>
  vi.stubGlobal('fetch', async () => ({ ok, status, url, text: async () => body, json: async () => body }));
afterEach(() => vi.unstubAllGlobals());

test('plainText keeps what people read', () => {
  expect(plainText('<p>a&nbsp;&lt;b&gt; <b>c</b>&#39;s &#x2014;</p><script>no()</script>').replace(/\s+/g, ' ').trim()).toBe("a <b> c's —");
});

describe('a page', () => {
  test.each([
    ['is as it was', '<p>The   <b>default</b> is 30</p>', {}, undefined],
    ['is gone', '', { ok: false, status: 404 }, 'https://example.org/1.0/ answers 404: find where the page went'],
    ['moved', 'The default is 30', { url: 'https://example.org/2.0/' }, 'https://example.org/1.0/ moved to https://example.org/2.0/: cite that address'],
    ['says something else', 'The default is 60', {}, 'https://example.org/1.0/ does not say "The default is 30": read the page again'],
  ])('%s', async (_, body, response, expected) => {
    answer(body, response);
    expect(await pageFault('https://example.org/1.0/', ['The default is 30'])).toBe(expected);
  });
});

describe('a release', () => {
  const index = (newest: string) => ({ info: { version: newest }, releases: { '1.0': [{ upload_time: '2026-05-01T10:00:00' }] } });
  test.each([
    ['is the newest', '1.0', '2026-05-01', undefined],
    ['is not the newest', '1.1', '2026-05-01', 'alder 1.1 is out, the entry is at 1.0: read it and check the facts again'],
    ['was made on another day', '1.0', '2026-05-02', 'alder 1.0 was uploaded on 2026-05-01, the entry says 2026-05-02: correct the date'],
  ])('%s', async (_, newest, date, expected) => {
    answer(index(newest));
    expect(await releaseFault({ name: 'alder', version: '1.0', date })).toBe(expected);
  });

  test('is not known', async () => {
    answer('', { ok: false, status: 404 });
    await expect(releaseFault({ name: 'alder', version: '1.0', date: '2026-05-01' })).rejects.toThrow('pypi.org answers 404 for alder');
  });
});
