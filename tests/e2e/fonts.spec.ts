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
    const isItalic = [...loaded.keys()].some((url) => url.includes('italic'));
    const budget = sample.locale === 'en' ? 70 + (isItalic ? 15 : 0) : 122 + (isItalic ? 28 : 0);
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

/** Loads the files of a family under another name, since the page itself may have decided to go without them. */
async function loadCopies(page: Page, family: string): Promise<void> {
  await page.evaluate(async (family) => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
    const own = faces.filter(
      ({ style }) => style.getPropertyValue('font-family').replaceAll('"', '') === family && style.getPropertyValue('font-style') !== 'italic',
    );
    for (const { style } of own) {
      const read = (name: string) => style.getPropertyValue(name) || undefined;
      const copy = new FontFace(`${family} Own`, style.getPropertyValue('src'), {
        weight: read('font-weight'),
        stretch: read('font-stretch'),
        unicodeRange: read('unicode-range'),
      });
      document.fonts.add(await copy.load());
    }
  }, family);
}

test('fonts that stand in until ours arrive have their measures', async ({ page }) => {
  await page.goto('/ru/');
  // Without any of the system's fonts of that family there is nothing to measure: the browser then takes what it has.
  for (const [family, text, style] of [
    ['Plex Sans', english, 'font: 400 16px/normal x'],
    ['Plex Sans', russian, 'font: 400 16px/normal x'],
    ['Plex Sans', russian, 'font: 600 16px/normal x'],
    ['Piazzolla', english, 'font: 500 40px/normal x'],
    ['Piazzolla', russian, 'font: 600 24px/normal x'],
  ] as const) {
    await loadCopies(page, family);
    const [own, standIn] = await measure(page, text, [`${family} Own`, `${family} Fallback`], style);
    const has = await page.evaluate((family) => document.fonts.check(`16px "${family} Fallback"`), family);
    test.skip(!has, 'none of the families that stand in is installed');
    expect(Math.abs(standIn!.width / own!.width - 1), `${family}, ${style}: width ${standIn!.width} against ${own!.width}`).toBeLessThan(0.04);
    expect(Math.abs(standIn!.height - own!.height), `${family}, ${style}: height ${standIn!.height} against ${own!.height}`).toBeLessThan(1);
  }
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
