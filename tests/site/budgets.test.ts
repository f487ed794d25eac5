import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, findFile, ownPath, readable, scriptsOf, type SitePage } from './site.ts';

const countOf = (kind: string) => readable.filter((page) => page.kind === kind && page.locale === 'en').length;
const sourceServers = countOf('servers/*');
/** Features beyond the 79 for which the budgets of pages with a row for each were set. */
const moreFeatures = Math.max(0, countOf('features/*') - 79);
/** Servers beyond the seven for which the budgets were set. */
const moreServers = Math.max(0, sourceServers - 7);
const kB = 1000;

/** Bytes of HTML with its inlined styles, for each kind of page in English; other languages may have a quarter more. */
const htmlBudget: Record<string, number> = {
  // A server has a row and a strip of the coverage picture.
  home: (14.1 + moreServers * 0.35) * kB,
  'guides/*': 17.3 * kB,
  // Text alone takes 11 kB, what is said of it in elements and addresses as much again.
  // It leads to its comparison with every other server, as that of a pair does to others.
  'servers/*': (28 + moreFeatures * 0.3 + moreServers * 0.1) * kB,
  // With every quote, those of the profile's text included, and the known problems beside the answers that they bear on.
  'servers/*/sources': (33 + moreFeatures * 0.3) * kB,
  'compare/*': (28.3 + moreFeatures * 0.2 + moreServers * 0.1) * kB,
  // It leads to the settings across servers.
  'features/*': (17.8 + moreServers * 0.1) * kB,
  // 1.5 kB for each further server.
  matrix: (22.6 + moreServers * 1.5) * kB,
  // A chart for each timeout and limit, with a row for each server.
  timeouts: (17.5 + moreServers * 0.1) * kB,
  limits: (17.5 + moreServers * 0.1) * kB,
  // It names every probe, and every run.
  lab: 19 * kB,
  // The page of malformed requests has a verdict of every configuration for each.
  'lab/*': (21.8 + moreServers * 0.6) * kB,
};
const otherHtml = 17.5 * kB;
/** A list of options has a line or two for each: bytes of the page without them, of one in our words, and of one in the server's. */
const optionBytes = { page: 10 * kB, explained: 70, other: 30 };
const cssBudget = 8.4 * kB;
// With the dialogs of search and of the keyboard help in both languages, which pages would else carry each time.
const jsBudget: Record<string, number> = { matrix: 14.3 * kB };
const otherJs = 5.6 * kB;
const requestBudget = 4;
const preloadBudget = 1;

const compressed = (text: string | Buffer, quality = 11) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
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

function optionsBudget(page: SitePage): number {
  const $ = documentOf(page);
  const [all, others] = [$('li[id^="o-"]').length, $('details li[id^="o-"]').length];
  return optionBytes.page + (all - others) * optionBytes.explained + others * optionBytes.other;
}

describe('bytes, brotli', () => {
  test('HTML of every page with its styles', () => {
    const over = overBudget(readable, (page) => {
      const whole = page.kind === 'options/*' ? optionsBudget(page) : (htmlBudget[page.kind] ?? otherHtml);
      const budget = Math.round(whole * (page.locale === 'en' ? 1 : 1.25));
      // Best compression takes twenty times as long; what fits without it fits with it.
      const quick = compressed(page.html, 5);
      return { bytes: quick > budget ? compressed(page.html) : quick, budget, what: 'HTML with its styles' };
    });
    expectNone(over);
  });

  test('CSS of every page, all of it inlined', () => {
    const over = overBudget(readable, (page) => {
      const css = documentOf(page)('style').text();
      if (!cssSizes.has(css)) cssSizes.set(css, compressed(css));
      return { bytes: cssSizes.get(css)!, budget: cssBudget, what: 'CSS' };
    });
    expectNone(over);
    const linked = readable.filter((page) => documentOf(page)('link[rel="stylesheet"]:not([media="print"])').length > 0);
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
