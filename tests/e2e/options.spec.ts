import { expect, test } from '@playwright/test';
import { wordsOf } from '../../src/i18n/index.ts';
import { dialog, openSearch, options } from './search-dialog.ts';

const { options: words } = wordsOf('en');
const rows = '[data-filtered] li:visible';

test('a word leaves the options that have it, those in the fold as well', async ({ page }) => {
  await page.goto('/options/uwsgi/');
  const fold = page.locator('details[data-filtered]');
  await expect(fold).not.toHaveAttribute('open');
  await page.getByRole('searchbox', { name: words.find }).fill('emperor');
  await expect(fold).toHaveAttribute('open');
  const left = await page.locator(rows).allTextContents();
  expect(left.length).toBeGreaterThan(3);
  for (const it of left) expect(it.toLowerCase()).toContain('emperor');
  await page.getByRole('searchbox', { name: words.find }).fill('no such option');
  await expect(page.locator(rows)).toHaveCount(0);
  await expect(page.locator('list-filter output')).toHaveText(words.none);
});

test('an address of an option in the fold opens it', async ({ page }) => {
  await page.goto('/options/uwsgi/');
  const anchor = await page.locator('details[data-filtered] li').last().getAttribute('id');
  await page.goto(`/options/uwsgi/?#${anchor}`);
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

test('an option leads to the facts that it sets, and the facts lead back', async ({ page }) => {
  await page.goto('/options/gunicorn/timeout/');
  await page
    .getByRole('region')
    .or(page.locator('section', { has: page.locator('#sets') }))
    .getByRole('link')
    .last()
    .click();
  await expect(page).toHaveURL(/\/servers\/gunicorn\/#[a-z]\d+$/);
  await page.goto('/servers/gunicorn/');
  await page.getByRole('link', { name: /^\d+ options$/ }).click();
  await expect(page).toHaveURL('/options/gunicorn/');
});

test('search finds an option by its spelling', async ({ page }) => {
  await page.goto('/about/');
  await openSearch(page, 'gunicorn --max-requests-jitter');
  await expect(options(page).first()).toHaveAttribute('href', '/options/gunicorn/max-requests-jitter/');
  await expect(dialog(page)).toBeVisible();
});
