import { expect, test, type Page } from '@playwright/test';
import { wordsOf } from '../../src/i18n/index.ts';
import { scriptsRun } from './scripts-run.ts';

const { dialogs, search } = wordsOf('en');
const dialog = (page: Page) => page.getByRole('dialog', { name: search.title });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: dialogs.search.label });
const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');

/** Searches and moves down to the third result. */
async function searchFor(page: Page, text: string): Promise<string> {
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('status')).toBeAttached();
  await page.keyboard.type(text);
  await expect(dialog(page).locator('[role=option]').nth(3)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  return (await chosen(page).getAttribute('href'))!;
}

async function expectLeft(page: Page, text: string, result: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(text);
  await expect(chosen(page)).toHaveAttribute('href', result);
  await expect(chosen(page)).toBeInViewport();
}

test('Back from a result returns to the results, and once more to where the reader came from', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/servers/waitress/');
  const result = await searchFor(page, 'graceful');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(result.split(':~:')[0]!, page.url()).href.replace(/#$/, ''));
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL('/servers/waitress/');
  await expectLeft(page, 'graceful', result);
  await page.goBack();
  await expect(page).toHaveURL('/about/');
  await expect(dialog(page)).toBeHidden();
});

test('what the search was narrowed to comes back as well, from a click', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'timeout');
  const features = dialog(page).getByRole('button', { name: /^Features/ });
  await features.click();
  await dialog(page).getByRole('combobox', { name: search.client.byServer }).selectOption('Gunicorn');
  const option = dialog(page).locator('[role=option]').nth(1);
  const result = (await option.getAttribute('href'))!;
  await option.click();
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expectLeft(page, 'timeout', result);
  await expect(features).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog(page).getByRole('combobox', { name: search.client.byServer })).toHaveValue('gunicorn');
});

test('from a place of the same page too', async ({ page }) => {
  await page.goto('/servers/gunicorn/');
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('4094');
  await expect(chosen(page)).toHaveAttribute('href', '/servers/gunicorn/#g1');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL('/servers/gunicorn/');
  await expectLeft(page, '4094', '/servers/gunicorn/#g1');
  await page.goForward();
  await expect(page).toHaveURL('/servers/gunicorn/#g1');
  await expect(dialog(page)).toBeHidden();
});

test('a search that was closed stays closed', async ({ page }) => {
  await page.goto('/servers/waitress/');
  await searchFor(page, 'graceful');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL('/servers/waitress/');
  await page.goBack();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.goto('/about/');
  await page.goBack();
  await expect(page).toHaveURL('/servers/waitress/');
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('');
});

test('a result that opens a tab of its own leaves the search open', async ({ page, context }) => {
  await page.goto('/');
  await searchFor(page, 'graceful');
  const opened = context.waitForEvent('page');
  await chosen(page).click({ modifiers: ['ControlOrMeta'] });
  await opened;
  await expect(dialog(page)).toBeVisible();
});
