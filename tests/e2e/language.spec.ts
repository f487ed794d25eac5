import { expect, test, type Page } from '@playwright/test';
import { wordsOf } from '../../src/i18n/index.ts';
import { readable } from '../site/site.ts';

const { matrix } = wordsOf('en');

const samples = ['home', 'servers/*', 'features/*', 'compare/*', 'guides/*', 'matrix'].map((kind) =>
  readable.find((page) => page.kind === kind && page.locale === 'en')!,
);

const switchTo = (page: Page, language: string) => page.getByRole('banner').locator(`a[hreflang="${language}"]`);

for (const sample of samples) {
  test(`the switch keeps the page ${sample.path}`, async ({ page }) => {
    await page.goto(sample.path);
    await switchTo(page, 'ru').click();
    await expect(page).toHaveURL(`/ru${sample.path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await switchTo(page, 'en').click();
    await expect(page).toHaveURL(sample.path);
  });
}

for (const address of ['/matrix/?must=C3&q=http#c', '/search/?q=tls&kind=feature', '/servers/gunicorn/#c3', '/compare/?a=gunicorn&b=zz']) {
  test(`the switch keeps query and anchor of ${address}`, async ({ page }) => {
    await page.goto(address);
    await switchTo(page, 'ru').click();
    await expect(page).toHaveURL(`/ru${address}`);
  });
}

test('the switch keeps what was chosen since the page was opened', async ({ page }) => {
  await page.goto('/matrix/');
  await page.getByRole('checkbox', { name: matrix.panel.differ }).check();
  await switchTo(page, 'ru').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ru/matrix/?differ=1');
  await expect(page.getByRole('checkbox', { name: wordsOf('ru').matrix.panel.differ })).toBeChecked();
});

test('the switch finds the section of a guide that has another name there, and keeps one that has not', async ({ page }) => {
  const guide = samples.find((it) => it.kind === 'guides/*')!.path;
  await page.goto(guide);
  const titles = page.locator('article h2[id]');
  const place = (await titles.count()) - 2;
  const anchor = await titles.nth(place).getAttribute('id');
  await page.goto(`${guide}#${anchor}`);
  await switchTo(page, 'ru').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  const twin = await titles.nth(place).getAttribute('id');
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${twin}`);
  await expect(titles.nth(place)).toBeInViewport();
  await switchTo(page, 'en').click();
  await expect(page).toHaveURL(`${guide}#${anchor}`);
  await page.goto(`${guide}#sources`);
  await switchTo(page, 'ru').click();
  await expect(page).toHaveURL(`/ru${guide}#sources`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch is a plain link to the page', async ({ page }) => {
    await page.goto('/servers/gunicorn/#c3');
    await switchTo(page, 'ru').click();
    await expect(page).toHaveURL('/ru/servers/gunicorn/');
  });
});

test('dates are written as each language writes them', async ({ page }) => {
  await page.goto('/servers/');
  await expect(page.locator('main')).toContainText(/Data as of \d{1,2}\s[A-Z][a-z]{2}\s\d{4}/);
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
