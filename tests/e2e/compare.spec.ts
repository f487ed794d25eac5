import { expect, test } from '@playwright/test';
import { readable } from '../site/site.ts';

const pair = readable.find((page) => page.kind === 'compare/*' && page.locale === 'en')!.path;
const [a, b] = pair.split('/')[2]!.split('-vs-') as [string, string];

test('two servers are chosen and compared', async ({ page }) => {
  await page.goto('/compare/');
  const form = page.locator('pair-picker');
  await form.getByRole('combobox').first().selectOption(b);
  await form.getByRole('combobox').last().selectOption(a);
  await form.getByRole('button').click();
  await expect(page).toHaveURL(pair);
  for (const id of [a, b]) await expect(page.locator(`main a[href^="/servers/${id}/"]`).first()).toBeVisible();
});

test('what differs comes before what is the same', async ({ page }) => {
  await page.goto(pair);
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.length).toBeGreaterThan(1);
  await expect(page.locator('main details').last()).toBeVisible();
  expect(await page.locator('main a.ref').count()).toBeGreaterThan(5);
});

test('the other order of the names leads to the same page', async ({ page }) => {
  await page.goto(`/compare/${b}-vs-${a}/`);
  await page.waitForURL(pair);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every pair is a link', async ({ page }) => {
    await page.goto('/compare/');
    const servers = readable.filter((it) => it.kind === 'servers/*' && it.locale === 'en').length;
    expect(await page.locator('main a[href*="-vs-"]').evaluateAll((all) => new Set(all.map((it) => it.getAttribute('href'))).size)).toBe(
      (servers * (servers - 1)) / 2,
    );
    await page.locator(`main a[href="${pair}"]`).first().click();
    await expect(page).toHaveURL(pair);
  });
});
