import { expect, type Page } from '@playwright/test';
import { test } from './matrix-file.ts';

test.use({ viewport: { width: 390, height: 844 } });

const parts = '.later > *';
const waiting = (page: Page) => page.locator(parts).evaluateAll((all) => all.filter((it) => getComputedStyle(it).contentVisibility === 'auto').length);

test('a long page that is entered at its top is laid out in pieces, and then whole', async ({ page, matrix }) => {
  await page.addInitScript(() => {
    // Delays are far away, so that the beginning can be seen.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.later > * { animation-play-state: paused !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.goto(`/servers/${matrix.servers[0]!.id}/`);
  expect(await waiting(page)).toBeGreaterThan(5);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await expect.poll(() => waiting(page)).toBe(0);
});

test('a page that is entered at a place is laid out at once, and keeps it', async ({ page, matrix }) => {
  await page.goto(`/features/${matrix.dividing.id}/#${matrix.servers.at(-1)!.id}`);
  expect(await waiting(page)).toBe(0);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the contents lead to their section while parts wait', async ({ page, matrix }) => {
  await page.goto(`/servers/${matrix.servers[0]!.id}/`);
  const link = page.locator('page-contents a').last();
  const section = page.locator(`[id="${decodeURIComponent((await link.getAttribute('href'))!.slice(1))}"]`);
  await link.evaluate((it: HTMLAnchorElement) => it.click());
  await expect.poll(() => waiting(page)).toBe(0);
  await expect(section).toBeInViewport();
});
