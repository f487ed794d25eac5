import { afterEach, describe, expect, test, vi } from 'vitest';
import { loggedDays, pageFault, plainText, releaseDays, releaseFault, tagFault } from '../../../src/sources/web.ts';

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

describe('Python itself, which its release schedules know', () => {
  const stages = [
    { stage: '3.15.0 candidate 1', state: 'actual', date: '2026-08-04' },
    { stage: '3.15.0 final', state: 'actual', date: '2026-10-09' },
    { stage: '3.15.1', state: 'expected', date: '2026-12-01' },
  ];
  const schedules = { releases: { '3.14': [{ stage: '3.14.10', state: 'actual', date: '2026-10-25' }], '3.15': stages } };

  test('the days of what was released', async () => {
    answer(schedules);
    expect(await releaseDays('Python')).toEqual({ '3.15.0': '2026-10-09', '3.14.10': '2026-10-25' });
  });

  test('the newest is the highest, not the last', async () => {
    answer(schedules);
    expect(await releaseFault({ name: 'Python', version: '3.15.0', date: '2026-10-09' })).toBeUndefined();
    expect(await releaseFault({ name: 'Python', version: '3.14.10', date: '2026-10-25' })).toBe(
      'Python 3.15.0 is out, the entry is at 3.14.10: read it and check the facts again',
    );
  });

  test('a wrong day, and no answer', async () => {
    answer(schedules);
    expect(await releaseFault({ name: 'Python', version: '3.15.0', date: '2026-10-08' })).toBe(
      'Python 3.15.0 was released on 2026-10-09, the entry says 2026-10-08: correct the date',
    );
    answer('', { ok: false, status: 503 });
    await expect(releaseDays('Python')).rejects.toThrow('https://peps.python.org/api/python-releases.json answers 503');
  });
});

describe('a release that no package index has', () => {
  const log = `
Changes with Birch 1.36.0                                     16 Jul 2026

    *) Feature: leaves.

Changes with Birch 1.36.1                                      (unreleased)

Changes with Alder 1.35.0                                        03 Sep 2025
`;

  test('has the day that the change log heads it with', () => {
    expect(loggedDays(log)).toEqual({ '1.35.0': '2025-09-03', '1.36.0': '2026-07-16' });
    expect(loggedDays(log, '2026-04')).toEqual({ '1.36.0': '2026-07-16' });
  });

  test('is the newest of the tags, whatever stands before their number', () => {
    const tags = ['1.9.0', '1.35.0', '1.35.0-1', 'v1.34.0', 'tool/2.0.0'];
    expect(tagFault('birch', '1.35.0', tags)).toBeUndefined();
    expect(tagFault('birch', '1.9.0', tags)).toBe('birch 1.35.0 is out, the entry is at 1.9.0: read it and check the facts again');
  });
});
