import { readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/vocabulary/locales.ts';
import { findFile, readable, type SitePage } from './site.ts';

const twins = readable.flatMap((page) => {
  const file = ['servers/*', 'features/*', 'guides/*'].includes(page.kind) && findFile(page.path.replace(/\/$/, '.md'));
  return file ? [{ page, markdown: readFileSync(file, 'utf8') }] : [];
});

/** What leads elsewhere, names a column, repeats what rows say or is for what opens: no part of what a page says. */
const around = [
  'script, style, svg, nav, button, thead, [aria-hidden], [scope="rowgroup"], header dl, .citing',
  'a[href$=".md"], a[href$=".json"], a[href$="/sources/"], a[href$="/sources/#signals-and-defaults"], a[href$="/sources/#sources"]',
  'summary > span, .fold > summary:not(:has(h3, code))',
].join();

/** Letters and digits alone, with days as pages have them: what both say, however it is marked up. */
const plain = (text: string, locale: Locale) =>
  text
    .replace(/\d{4}-\d{2}-\d{2}(?!\.?[\w-])/g, (day) => formatDay(locale, day))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
/** Markdown with the addresses of its links and without them: a quote may have Markdown of its own. */
const forms = (text: string, locale: Locale) => [text, text.replace(/\]\((?:https?:|\/|#)[^)\s]*\)/g, ']')].map((it) => plain(it, locale)).join(' ');

interface Part {
  title: string;
  text: string;
}

/** The parts of a twin by its titles, the first of which has none above it. */
function partsOf(markdown: string): Part[] {
  const parts: Part[] = [{ title: '', text: '' }];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*`{3,}/.test(line)) isCode = !isCode;
    const [, title] = isCode ? [] : (/^#{1,4} (.+)$/.exec(line) ?? []);
    if (title) parts.push({ title, text: '' });
    else parts.at(-1)!.text += `${line}\n`;
  }
  return parts;
}

type AnyNode = Parameters<CheerioAPI['contains']>[0];

/** Texts of a page in their order, each below the last title before it; what stands above the first has none, and so has what follows it. */
function textsOf($: CheerioAPI, locale: Locale): Part[] {
  const texts: Part[] = [];
  let title = '';
  const visit = (node: AnyNode) => {
    if (node.type === 'text') texts.push({ title, text: plain($(node).text(), locale) });
    else if (node.type === 'tag' && /^h[1-4]$/.test(node.name)) title = node.name === 'h1' ? '' : plain($(node).text(), locale);
    else
      $(node)
        .contents()
        .each((_, it) => visit(it));
  };
  $('article').each((_, it) => visit(it));
  return texts.filter((it) => it.text);
}

function pageOf(page: SitePage): CheerioAPI {
  const $ = load(page.html);
  $(around).remove();
  return $;
}

test('every profile, feature and guide has one', () => {
  const without = readable.filter(({ kind, path }) => /^(?:servers|features|guides)\/\*$/.test(kind) && !twins.some((it) => it.page.path === path));
  expect(without.map((it) => it.path)).toEqual([]);
});

describe.each(twins.map((it) => [it.page.path, it] as const))('the twin of %s', (_, { page, markdown }) => {
  const inPlain = (text: string) => plain(text, page.locale);
  const [head, first, ...others] = partsOf(markdown).map(({ title, text }) => ({ title: inPlain(title), text: forms(text, page.locale) }));
  // What a page says before its first section may stand in the title of the twin.
  const parts = [{ title: '', text: `${first!.title} ${first!.text}` }, ...others];

  test('has its title and its sections in their order', () => {
    const $ = pageOf(page);
    expect(head!.text.trim()).toBe('');
    // A feature's own title has its reference before it.
    expect(first!.title).toContain(inPlain($('h1').text()));
    const titles = $('article').find('h2, h3, h4').toArray();
    expect(others.map((it) => it.title)).toEqual(titles.map((it) => inPlain($(it).text())));
  });

  test('says in each what it says there', () => {
    const lost = textsOf(pageOf(page), page.locale).filter(({ title, text }) => !parts.some((it) => it.title === title && it.text.includes(text)));
    expect(lost).toEqual([]);
  });

  test('says of every fact what its row says', () => {
    const $ = pageOf(page);
    const items = new Map(markdown.split(/\n(?=- [A-Z]\d+ )/).map((it) => [/^- ([A-Z]\d+) /.exec(it)?.[1]?.toLowerCase(), it.split('\n\n')[0]!]));
    const rows = $('.facts tr[id]').toArray();
    const lost = rows.flatMap((row) => {
      const item = forms(items.get($(row).attr('id')) ?? '', page.locale);
      const texts = $(row).find('*').contents().toArray();
      return texts.flatMap((it) => (it.type === 'text' && !item.includes(inPlain($(it).text())) ? [`${$(row).attr('id')}: ${$(it).text()}`] : []));
    });
    expect(lost).toEqual([]);
    expect(items.size - 1).toBe(page.kind === 'servers/*' ? rows.length : 0);
  });
});
