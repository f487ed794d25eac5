import { expect, test } from '@playwright/test';
import { chosen, dialog, field, openSearch, options } from './search-dialog.ts';
import { scriptsRun } from './scripts-run.ts';

test.describe('opening', () => {
  test('by the link, by / and by Ctrl+K; Escape closes it and returns the focus', async ({ page }) => {
    await page.goto('/servers/waitress/');
    const link = page.getByRole('banner').getByRole('link', { name: /search/i });
    await link.click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await page.keyboard.type('tls');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await page.locator('search-dialog input').evaluate((it: HTMLInputElement) => (it.value = ''));
    }
    expect(new URL(page.url()).pathname).toBe('/servers/waitress/');
  });

  test('single keys do nothing while somebody types, nor when they are switched off', async ({ page }) => {
    await page.goto('/');
    await scriptsRun(page);
    const home = page.getByRole('main').getByRole('searchbox');
    await home.focus();
    await page.keyboard.type('a/b');
    await expect(home).toHaveValue('a/b');
    await expect(dialog(page)).toBeHidden();
    await home.blur();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await scriptsRun(page);
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
  });

  test('nothing of it is loaded before', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /search|pagefind/.test(path))).toEqual([]);
    await openSearch(page, 'tls');
    await expect(options(page).first()).toBeVisible();
    expect(loaded.filter((path) => path === '/search-titles.json')).toHaveLength(1);
  });

  test('the field of the home page opens it with what was typed', async ({ page }) => {
    await page.goto('/');
    const home = page.getByRole('main').getByRole('searchbox');
    await home.fill('waitress');
    await home.click();
    await expect(field(page)).toHaveValue('waitress');
    await expect(chosen(page)).toContainText('Waitress');
  });
});

test.describe('keyboard', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('arrows choose, and the field says what is chosen', async ({ page }) => {
    await openSearch(page, 'timeout');
    // Until everything has come the list may grow below what is chosen.
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/);
    const first = await chosen(page).getAttribute('id');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await options(page).nth(1).getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(options(page).last()).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page).getAttribute('id')).toBe(first);
    await expect(field(page)).toBeFocused();
  });

  test('Ctrl+Enter opens a feature and a cell in the matrix', async ({ page }) => {
    await openSearch(page, 'C3');
    await expect(chosen(page)).toContainText('HTTP/2');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL('/matrix/?q=C3');
    await page.waitForLoadState();
    await openSearch(page, '4094');
    await expect(chosen(page)).toContainText('4,094 B');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/matrix\/\?cell=g1:gunicorn$/);
  });
});
