import { expect, test } from '@playwright/test';
import { readable } from '../site/site.ts';

const samples = ['home', 'servers/*', 'features/*', 'compare/*', 'guides/*', 'matrix'].map((kind) =>
  readable.find((page) => page.kind === kind && page.locale === 'en')!,
);

for (const sample of samples) {
  test(`the switch keeps the page ${sample.path}`, async ({ page }) => {
    await page.goto(sample.path);
    await page.getByRole('banner').locator('a[hreflang="ru"]').click();
    await expect(page).toHaveURL(`/ru${sample.path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('banner').locator('a[hreflang="en"]').click();
    await expect(page).toHaveURL(sample.path);
  });
}

test('dates are written as each language writes them', async ({ page }) => {
  await page.goto('/servers/');
  await expect(page.locator('main')).toContainText(/Data of \d{1,2} [A-Z][a-z]{2} \d{4}/);
  await page.goto('/ru/servers/');
  await expect(page.locator('main')).toContainText(/\d{1,2}\s[а-я]{3,4}\.?\s\d{4}/);
});

test('an English page loads no Cyrillic font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
  await page.goto('/');
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((url) => url.includes('cyrillic'))).toEqual([]);
});
