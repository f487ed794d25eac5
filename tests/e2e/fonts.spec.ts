import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { readable } from '../site/site.ts';

const kB = 1000;
const samples = ['home', 'servers/*', 'matrix', 'compare/*', 'guides/*', 'about'].flatMap((kind) =>
  ['en', 'ru'].map((locale) => readable.find((page) => page.kind === kind && page.locale === locale)!),
);

for (const sample of samples) {
  test(`${sample.path} loads few bytes of fonts`, async ({ page }) => {
    const sizes: Promise<[string, number]>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') sizes.push(response.body().then((body) => [response.url(), body.length]));
    });
    await page.goto(sample.path);
    await page.evaluate(() => document.fonts.ready);
    const loaded = new Map(await Promise.all(sizes));
    const budget = sample.locale === 'en' ? 40 : 75;
    expect(loaded.size).toBeGreaterThan(0);
    expect(
      [...loaded.values()].reduce((sum, it) => sum + it, 0),
      [...loaded.keys()].join(', '),
    ).toBeLessThanOrEqual(budget * kB);
  });
}

/** Width and height of a text in two families. */
function measure(page: Page, text: string, families: [string, string], style: string) {
  return page.evaluate(
    ([text, families, style]) =>
      families.map((family) => {
        const line = document.createElement('span');
        line.textContent = text;
        line.style.cssText = `position: absolute; white-space: nowrap; ${style}; font-family: "${family}"`;
        document.body.append(line);
        const { width, height } = line.getBoundingClientRect();
        line.remove();
        return { width, height };
      }),
    [text, families, style] as const,
  );
}

const english = 'Waits for requests in flight, then closes its sockets and leaves within the graceful timeout.';
const russian = 'Ждёт запросы, которые уже в работе, затем закрывает сокеты и выходит в отведённое время.';

/** What stands in for a family, and a free font with its measures (those of Arial, of Times New Roman, of itself), so that none need be installed here. */
const standIns = [
  ['Plex Sans', 'Plex Sans Fallback', 'arimo'],
  ['Piazzolla', 'Piazzolla Fallback', 'tinos'],
  ['Piazzolla', 'Piazzolla on Android', 'noto-serif'],
] as const;
const { resolve } = createRequire(import.meta.url);
const fileOf = (font: string, script: string, weight: number) =>
  readFileSync(resolve(`@fontsource/${font}/files/${font}-${script}-${weight}-normal.woff2`)).toString('base64');

/** Loads the files of a family under another name, since the page itself may have decided to go without them, and what stands in from its metric twin. */
async function loadCopies(page: Page, family: string, standIn: string, twin: string): Promise<void> {
  const files = ['latin', 'cyrillic'].map((script) => ({ regular: fileOf(twin, script, 400), bold: fileOf(twin, script, 700) }));
  await page.evaluate(
    async ([family, standIn, files]) => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
      const facesOf = (name: string) =>
        faces.filter(({ style }) => style.getPropertyValue('font-family').replaceAll('"', '') === name && style.getPropertyValue('font-style') !== 'italic');
      const load = async (name: string, source: string | ArrayBuffer, { style }: CSSFontFaceRule, range = '') => {
        const read = (property: string) => style.getPropertyValue(property) || undefined;
        const measures = { sizeAdjust: read('size-adjust'), ascentOverride: read('ascent-override'), descentOverride: read('descent-override') };
        const descriptors = { weight: read('font-weight'), stretch: read('font-stretch'), unicodeRange: read('unicode-range') ?? range };
        const copy = new FontFace(name, source, { ...descriptors, ...measures, lineGapOverride: read('line-gap-override') } as FontFaceDescriptors);
        document.fonts.add(await copy.load());
      };
      for (const rule of facesOf(family)) await load(`${family} Own`, rule.style.getPropertyValue('src'), rule);
      for (const rule of facesOf(standIn)) {
        const isBold = parseInt(rule.style.getPropertyValue('font-weight'), 10) > 500 || rule.style.getPropertyValue('src').includes('Bold');
        for (const [index, { regular, bold }] of files.entries()) {
          const bytes = Uint8Array.from(atob(isBold ? bold : regular), (letter) => letter.charCodeAt(0)).buffer;
          await load(`${standIn} Twin`, bytes, rule, index ? 'U+400-4FF' : 'U+0-3FF, U+2000-22FF');
        }
      }
    },
    [family, standIn, files] as const,
  );
}

test('fonts that stand in until ours arrive have their measures', async ({ page }) => {
  await page.goto('/ru/');
  const texts = [
    ['Plex Sans', english, 'font: 400 16px/normal x'],
    ['Plex Sans', russian, 'font: 400 16px/normal x'],
    ['Plex Sans', russian, 'font: 600 16px/normal x'],
    ['Piazzolla', english, 'font: 500 40px/normal x'],
    ['Piazzolla', russian, 'font: 600 24px/normal x'],
  ] as const;
  for (const [family, standIn, twin] of standIns) {
    await loadCopies(page, family, standIn, twin);
    for (const [, text, style] of texts.filter(([name]) => name === family)) {
      const [own, other] = await measure(page, text, [`${family} Own`, `${standIn} Twin`], style);
      const [none] = await measure(page, text, ['Nowhere', 'Nowhere'], style);
      expect(own!.width, `${family} is there`).not.toBe(none!.width);
      expect(other!.width, `${twin} is there`).not.toBe(none!.width);
      expect(Math.abs(other!.width / own!.width - 1), `${standIn}, ${style}: width ${other!.width} against ${own!.width}`).toBeLessThan(0.02);
      expect(Math.abs(other!.height - own!.height), `${standIn}, ${style}: height ${other!.height} against ${own!.height}`).toBeLessThan(1);
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('from the second page of a visit on, running text has its own letters', async ({ page }) => {
    await page.goto('/guides/');
    await page.waitForFunction(() => localStorage.getItem('fonts'));
    await page.goto('/about/');
    await expect.poll(() => fontsOf(page, 'main section p')).toEqual(['IBM']);
  });

  test('fonts wait for the first paint of a visit, and for nothing after it', async ({ page }) => {
    const firstFont = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
        return Math.min(...fonts.map(({ startTime }) => startTime)) - performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
      });
    await page.goto('/servers/waitress/');
    await page.waitForFunction(() => localStorage.getItem('fonts'));
    expect(await firstFont()).toBeGreaterThan(0);
    await page.goto('/servers/daphne/');
    expect(await page.locator('html').getAttribute('class')).not.toContain('plain');
    await expect.poll(() => fontsOf(page, 'main h1')).toEqual(['Piazzolla']);
  });

  // They would be asked for before the page is painted.
  for (const kind of new Set(readable.map((it) => it.kind)))
    test(`before its letters are there, nothing of ${kind} is set in them`, async ({ page }) => {
      await page.goto(readable.find((it) => it.kind === kind)!.path);
      const early = await page.evaluate(() => {
        document.documentElement.classList.add('unlettered', 'plain');
        const own = /^"?(Piazzolla|Plex Mono|Plex Sans)"?,/;
        const describe = (it: Element) => `${it.localName}.${it.getAttribute('class') ?? ''}`;
        return [...document.querySelectorAll('body, body *')].flatMap((it) =>
          [undefined, '::before', '::after'].filter((part) => own.test(getComputedStyle(it, part).fontFamily)).map((part) => describe(it) + (part ?? '')),
        );
      });
      expect([...new Set(early)].slice(0, 5)).toEqual([]);
    });

  test('without storage, headings still take their letters', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      }),
    );
    await page.goto('/servers/waitress/');
    await expect.poll(() => fontsOf(page, 'main h1')).toEqual(['Piazzolla']);
  });
});

for (const { path } of samples) {
  test(`${path} sets its heading in its own letters on a first visit, and nothing moves when they come`, async ({ page }) => {
    // Long after text is painted, as on a slow line.
    await page.route('**/fonts/*', async (route) => {
      await page.waitForFunction(() => performance.now() > 700);
      await route.continue();
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          const root = document.documentElement;
          root.dataset.shift = String(Number(root.dataset.shift ?? 0) + entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const heading = page.locator('main h1');
    await expect.poll(() => fontsOf(page, 'main h1')).toEqual(['Piazzolla']);
    await expect(heading).toBeVisible();
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThanOrEqual(0.02);
  });
}

/** The families that draw an element. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return [...new Set(fonts.map((it) => it.familyName.split(' ')[0]!))];
}
