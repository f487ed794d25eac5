import { expect, test } from '@playwright/test';
import { dialog, openSearch, options } from './search-dialog.ts';
import { scriptsRun } from './scripts-run.ts';

test.describe('facets', () => {
  test('by kind and by server', async ({ page }) => {
    await page.goto('/');
    await openSearch(page, 'timeout');
    await dialog(page)
      .getByRole('button', { name: /^Features/ })
      .click();
    await expect(dialog(page).getByRole('group', { name: /^Features/ })).toBeVisible();
    await expect(dialog(page).getByRole('group', { name: /^Servers/ })).toHaveCount(0);
    await dialog(page).getByRole('combobox', { name: 'Server' }).selectOption('Gunicorn');
    await expect(options(page).filter({ hasText: 'Default request timeout' })).toHaveAttribute('href', '/servers/gunicorn/#e7');
    await dialog(page).getByRole('button', { name: /^All/ }).click();
    await expect(options(page).filter({ has: page.locator('.name', { hasText: 'Gunicorn' }) })).toBeVisible();
    await expect(options(page).filter({ has: page.locator('.name', { hasText: 'Waitress' }) })).toHaveCount(0);
  });

  test('a group that is cut says how many more there are and shows them', async ({ page }) => {
    await page.goto('/');
    await openSearch(page, 'worker');
    // While more comes the list moves.
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/);
    await dialog(page)
      .getByRole('option', { name: /^\d+ more$/ })
      .first()
      .click();
    await expect(dialog(page).getByRole('button', { pressed: true })).toHaveText(/^(Features|Servers) \d+$/);
    expect(await options(page).count()).toBeGreaterThan(6);
  });
});

test.describe('the search page', () => {
  test('answers the address, and the address follows', async ({ page }) => {
    await page.goto('/search/?q=keep-alive&kind=feature');
    const list = page.getByRole('main').getByRole('listbox');
    await expect(list.getByRole('option').first()).toContainText('HTTP/1.1 keep-alive');
    await expect(list.getByRole('group')).toHaveCount(1);
    const own = page.getByRole('main').getByRole('combobox', { name: 'Search the atlas' });
    await own.fill('http/3');
    await expect(page).toHaveURL('/search/?q=http%2F3&kind=feature');
    await page.reload();
    await expect(list.getByRole('option').first()).toContainText('HTTP/3');
    await page.locator('h1').click();
    await scriptsRun(page);
    await page.keyboard.press('/');
    await expect(own).toBeFocused();
    await expect(dialog(page)).toBeHidden();
  });

  test('a hostile address does no harm', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> ((( \\ [')}&kind=tree&server=../x&z=1`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/result/);
    await expect(page.locator('main img')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('the link leads to plain lists, and nothing pretends to search', async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('banner')
        .getByRole('link', { name: /search/i })
        .click();
      await expect(page).toHaveURL('/search/');
      const main = page.getByRole('main');
      await expect(main).toContainText('Search needs JavaScript.');
      await expect(main.getByRole('searchbox')).toBeHidden();
      for (const name of ['Gunicorn', 'Graceful shutdown', 'How to choose a server']) await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
    });
  });
});
