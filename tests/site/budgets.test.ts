import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, findFile, ownPath, readable, scriptsOf, type SitePage } from './site.ts';

const countOf = (kind: string) => readable.filter((page) => page.kind === kind && page.locale === 'en').length;
const sourceServers = countOf('servers/*');
/** Features beyond the 79 for which the budgets of pages with a row for each were set. */
const moreFeatures = Math.max(0, countOf('features/*') - 79);
const kB = 1000;

/** Bytes of HTML, styles aside, for each kind of page in English; other languages may have a quarter more. */
const htmlBudget: Record<string, number> = {
  // Seven strips of its coverage picture take 0.9 kB.
  home: 8.5 * kB,
  'guides/*': 14.3 * kB,
  // Utilities stand in the markup, about 2 kB of it where a page has some two thousand elements.
  'servers/*': (29.5 + moreFeatures * 0.2) * kB,
  // With every quote.
  'servers/*/sources': (22 + moreFeatures * 0.3) * kB,
  'compare/*': (21.3 + moreFeatures * 0.2) * kB,
  // 20 kB with 7 servers, 50 kB with 27.
  matrix: (20 + Math.max(0, sourceServers - 7) * 1.5) * kB,
};
const otherHtml = 20 * kB;
const cssBudget = 9 * kB;
const jsBudget: Record<string, number> = { matrix: 11.6 * kB };
const otherJs = 5 * kB;
const requestBudget = 4;
const preloadBudget = 1;

const compressed = (text: string | Buffer) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  if (!sizes.has(file)) sizes.set(file, compressed(readFileSync(file)));
  return sizes.get(file)!;
}
const cssSizes = new Map<string, number>();

function overBudget(list: readonly SitePage[], measure: (page: SitePage) => { bytes: number; budget: number; what: string }): string[] {
  const over = list.map((page) => ({ page, ...measure(page) })).filter((it) => it.bytes > it.budget);
  return over.sort((a, b) => b.bytes / b.budget - a.bytes / a.budget).map((it) => `${it.page.path}: ${it.what} is ${it.bytes}, at most ${it.budget}`);
}

describe('bytes, brotli', () => {
  test('HTML of every page', () => {
    const over = overBudget(readable, (page) => ({
      bytes: compressed(page.html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')),
      budget: Math.round((htmlBudget[page.kind] ?? otherHtml) * (page.locale === 'en' ? 1 : 1.25)),
      what: 'HTML',
    }));
    expectNone(over);
  });

  test('CSS of every page, all of it inlined', () => {
    const over = overBudget(readable, (page) => {
      const css = documentOf(page)('style').text();
      if (!cssSizes.has(css)) cssSizes.set(css, compressed(css));
      return { bytes: cssSizes.get(css)!, budget: cssBudget, what: 'CSS' };
    });
    expectNone(over);
    const linked = readable.filter((page) => documentOf(page)('link[rel="stylesheet"]').length > 0);
    expectNone(linked.map((page) => `${page.path}: loads a style sheet: inline it, a sheet of its own costs a round trip`));
  });

  test('JavaScript of every page before search is opened', () => {
    const over = overBudget(readable, (page) => {
      const $ = documentOf(page);
      const inline = $('script:not([src]):not([type$="json"])')
        .map((_, it) => compressed($(it).text()))
        .get();
      const loaded = scriptsOf(page).map((path) => sizeOf(findFile(path)!));
      return { bytes: [...inline, ...loaded].reduce((sum, it) => sum + it, 0), budget: jsBudget[page.kind] ?? otherJs, what: 'JavaScript' };
    });
    expectNone(over);
  });
});

describe('requests', () => {
  test('at most four beside fonts: the page, its icon, scripts and pictures', () => {
    const over = overBudget(readable, (page) => {
      const $ = documentOf(page);
      const icons = new Set(
        $('link[rel~="icon"]:not([href^="data:"])')
          .map((_, it) => $(it).attr('href')!)
          .get(),
      );
      const pictures = new Set(
        $('img[src]')
          .map((_, it) => $(it).attr('src')!)
          .get(),
      );
      return {
        bytes: 1 + icons.size + scriptsOf(page).length + pictures.size,
        budget: requestBudget,
        what: `the number of requests (${scriptsOf(page).join(', ')})`,
      };
    });
    expectNone(over);
  });

  test('at most one font is preloaded, on wide screens only, and of the script of the page', () => {
    const faults = readable.flatMap((page) => {
      const $ = documentOf(page);
      const fonts = $('link[rel="preload"][as="font"]')
        .map((_, it) => $(it).attr('href')!)
        .get();
      const lost = fonts.filter((href) => !findFile(ownPath(href, page)?.path ?? ''));
      return [
        ...(fonts.length > preloadBudget ? [`${page.path}: preloads ${fonts.length} fonts, at most ${preloadBudget}`] : []),
        ...$('link[rel="preload"][as="font"]:not([media])')
          .map((_, it) => `${page.path}: preloads ${$(it).attr('href')} on phones: name a width in media`)
          .get(),
        ...lost.map((href) => `${page.path}: preloads ${href}, which is not there`),
        ...(page.locale === 'en' && fonts.some((href) => href.includes('cyrillic')) ? [`${page.path}: preloads a Cyrillic font on an English page`] : []),
      ];
    });
    expectNone(faults);
  });
});

describe('fonts', () => {
  const bytesOf = (names: string[]) => names.reduce((sum, name) => sum + statSync(findFile(`/fonts/${name}.woff2`) ?? '').size, 0);
  const latin = ['piazzolla-latin', 'plex-sans-latin', 'plex-mono-latin'];
  const cyrillic = ['piazzolla-cyrillic', 'plex-sans-cyrillic', 'plex-mono-cyrillic'];

  test.each([
    ['an English page', latin, 33],
    ['a Russian page', [...latin, ...cyrillic], 62],
  ])('%s', (_, names, budget) => {
    expect(bytesOf(names)).toBeLessThanOrEqual(budget * kB);
  });

  test('their licence ships with them', () => {
    for (const name of ['piazzolla', 'plex']) expect(readFileSync(findFile(`/fonts/OFL-${name}.txt`) ?? '', 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});
