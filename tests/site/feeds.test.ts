import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { base, documentOf, folder, origin, readable } from './site.ts';

const feeds = globSync('**/feed.xml', { cwd: folder }).sort();
const { content } = readContent();

/** A feed below its page, as a reader of Atom (RFC 4287) sees it. */
function readFeed(file: string) {
  const $ = load(readFileSync(join(folder, file), 'utf8'), { xml: true });
  const page = `/${file.replace('feed.xml', '')}`;
  return {
    $,
    page,
    entries: $('entry')
      .toArray()
      .map((it) => ({ id: $('id', it).text(), title: $('title', it).text(), updated: $('updated', it).text(), content: $('content', it).text() })),
  };
}

describe.each(feeds)('%s', (file) => {
  const { $, page, entries } = readFeed(file);

  test('names itself, its page and an author', () => {
    const own = `${origin}${base}${page}`;
    expect($('feed > id').text()).toBe(own);
    expect($('feed > link[rel="self"]').attr('href')).toBe(`${own}feed.xml`);
    expect($('feed > link[rel="alternate"]').attr('href')).toBe(own);
    expect($('feed > author > name').text()).toBe('WSGI Atlas');
    expect(Number.isNaN(Date.parse($('feed > updated').text()))).toBe(false);
  });

  test('has an entry for each that its page shows, and each leads to it', () => {
    const shown = documentOf(readable.find(({ path }) => path === page)!);
    const ids = shown('main div[id]')
      .toArray()
      .map((it) => `${origin}${base}${page}#${shown(it).attr('id')}`);
    expect(entries.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, updated, content } of entries) {
      expect(title).not.toBe('');
      expect(content).toMatch(/^<p>.+<\/p><ul>(<li>[^<]+<\/li>)+<\/ul>$/);
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }
  });
});

test('the whole log is in the feed of all servers, in both languages', () => {
  expect(feeds).toEqual(expect.arrayContaining(['changes/feed.xml', 'ru/changes/feed.xml', 'changes/daphne/feed.xml']));
  expect(readFeed('changes/feed.xml').entries).toHaveLength(content.changes.length);
  expect(readFeed('ru/changes/feed.xml').entries).toHaveLength(content.changes.length);
  expect(content.changes.length).toBeGreaterThan(0);
});

test('a feed of one server speaks of no other', () => {
  const text = readFeed('changes/daphne/feed.xml')
    .entries.map(({ content: it }) => it)
    .join(' ');
  expect(text).toContain('Daphne: E1');
  expect(text).not.toContain('Gunicorn:');
});

test('profiles and the home page tell readers of feeds where theirs is', () => {
  const linked = readable.flatMap((page) =>
    documentOf(page)('link[type="application/atom+xml"]')
      .map((_, it) => documentOf(page)(it).attr('href')!)
      .get(),
  );
  expect(linked.length).toBeGreaterThan(content.servers.length);
  expect(linked.filter((href) => !feeds.includes(href.slice(`${base}/`.length)))).toEqual([]);
});
