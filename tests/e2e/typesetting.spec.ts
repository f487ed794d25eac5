import { expect, test, type Page } from '@playwright/test';
import { readable } from '../site/site.ts';

const pageOf = (kind: string, locale = 'en') => readable.find((page) => page.kind === kind && page.locale === locale)!.path;

/** Words of tables and lists of results that go on in the next line though they could not be cut there: all but links to hidden details. */
function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.closest('table, dl') || !node.parentElement!.checkVisibility()) continue;
      // On phones the heads of columns are there for screen readers alone.
      const head = node.parentElement!.closest('thead');
      if (head && getComputedStyle(head).position === 'absolute') continue;
      for (const word of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map((it) => Math.round(it.top)));
        if (tops.size > 1) broken.push(`${word[0]} in "${node.textContent!.trim().slice(0, 60)}"`);
      }
    }
    return broken;
  });
}

for (const locale of ['en', 'ru']) {
  for (const server of readable.filter((page) => page.kind === 'servers/*' && page.locale === locale)) {
    test(`${server.path} breaks no word of a table in the middle`, async ({ page }) => {
      await page.goto(server.path);
      await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((it) => (it.open = true)));
      await page.evaluate(() => document.fonts.ready);
      expect(await findBrokenWords(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await findBrokenWords(page), 'on a phone').toEqual([]);
      await page.emulateMedia({ media: 'print' });
      // An A4 page between its margins.
      await page.setViewportSize({ width: 726, height: 1000 });
      expect(await findBrokenWords(page), 'on paper').toEqual([]);
    });
  }
  for (const topic of ['signals', 'timeouts', 'limits']) {
    test(`${topic} in ${locale} breaks no word of a table or list in the middle`, async ({ page }) => {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(`${locale === 'en' ? '' : `/${locale}`}/${topic}/`);
        await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((it) => (it.open = true)));
        await page.evaluate(() => document.fonts.ready);
        expect(await findBrokenWords(page), `${width} px`).toEqual([]);
      }
    });
  }
}

test('the list of sources shows its numbers', async ({ page }) => {
  await page.goto(`${pageOf('guides/*')}#source-1`);
  await expect(page.locator('ol:has(> [id="source-1"])')).toHaveCSS('list-style-type', 'decimal');
});

test('no mark of a source begins a line', async ({ page }) => {
  for (const locale of ['en', 'ru']) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pageOf('servers/*', locale));
    await page.evaluate(() => document.fonts.ready);
    const alone = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(':is(p, li) > a.cite')].flatMap((mark) => {
        const before = mark.previousSibling;
        if (!before) return [];
        const range = document.createRange();
        range.selectNodeContents(before);
        const last = [...range.getClientRects()].at(-1)!;
        return last.bottom < mark.getBoundingClientRect().top + 2 ? [mark.textContent] : [];
      }),
    );
    expect(alone).toEqual([]);
  }
});

test('on a wide screen the sheet ends where its content does, and the matrix where its header does', async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 900 });
  const leftOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => Math.round(it.getBoundingClientRect().left + parseFloat(getComputedStyle(it).paddingLeft)));
  await page.goto('/matrix/');
  const gutter = await leftOf('header > div');
  expect(gutter).toBe(await page.evaluate(() => Math.round(parseFloat(getComputedStyle(document.querySelector('header > div')!).paddingLeft))));
  await page.goto(pageOf('features/*'));
  expect(await leftOf('header > div')).toBe(await leftOf('main > article'));
});

test('the heads of the map of differences do not run into each other on phones', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { path } of readable.filter((it) => it.kind === 'compare/*').slice(0, 4)) {
    await page.goto(path);
    const [a, b] = await page.locator('main table:has(caption) thead th:visible').evaluateAll((all) =>
      all.map((it) => {
        const range = document.createRange();
        range.selectNodeContents(it);
        return range.getBoundingClientRect();
      }),
    );
    expect(b!.left - a!.right, path).toBeGreaterThanOrEqual(6);
  }
});
