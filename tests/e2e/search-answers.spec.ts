import { expect, test } from '@playwright/test';
import { chosen, dialog, field, openSearch, options } from './search-dialog.ts';

test.describe('answers', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('a reference jumps to its feature', async ({ page }) => {
    await openSearch(page, 'C3');
    await expect(chosen(page)).toContainText('HTTP/2');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/features/http2/');
  });

  test('two servers offer their comparison', async ({ page }) => {
    await openSearch(page, 'gunicorn vs waitress');
    await expect(chosen(page)).toContainText('Gunicorn and Waitress');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/compare/gunicorn-vs-waitress/');
  });

  test('a default leads to the fact on the profile', async ({ page }) => {
    await openSearch(page, '4094');
    await expect(chosen(page)).toContainText('Longest request line: 4,094 B');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/servers/gunicorn/#g1');
  });

  test('a result on the same page closes the dialog and goes there', async ({ page }) => {
    await page.goto('/servers/gunicorn/');
    await openSearch(page, '4094');
    await expect(chosen(page)).toContainText('4,094 B');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL('/servers/gunicorn/#g1');
  });

  test('Russian terms find English pages', async ({ page }) => {
    await openSearch(page, 'воркер');
    await expect(options(page).filter({ hasText: 'Several worker processes' }).first()).toBeVisible();
  });

  test('the count stands in one status', async ({ page }) => {
    await openSearch(page, 'graceful');
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/);
  });

  test('words that fit are marked, and quotes stay text', async ({ page }) => {
    await openSearch(page, 'graceful rel');
    await expect(chosen(page).locator('mark').first()).toHaveText('Graceful');
    await expect(dialog(page).locator('.sres :is(img, script, iframe, style)')).toHaveCount(0);
  });

  test('the full text joins the same list, with headings below their page', async ({ page }) => {
    await openSearch(page, 'heartbeat file slow disk');
    const profile = options(page).filter({ has: page.locator('.name', { hasText: 'Gunicorn' }) });
    await expect(profile).toBeVisible();
    await expect(dialog(page).locator('[data-part] mark').first()).toBeVisible();
  });

  test('a pasted line of a log leads to the paragraph that explains it', async ({ page }) => {
    await openSearch(page, 'invalid request block size: 9614 (max 4096)...skip');
    const profile = options(page).filter({ has: page.locator('.name', { hasText: 'uWSGI' }) });
    await expect(profile).toHaveAttribute('href', '/servers/uwsgi/#log-invalid-request-block');
    await profile.click();
    await expect(page.locator('#log-invalid-request-block')).toBeInViewport();
  });

  test('an identifier leads to the place that speaks of it', async ({ page }) => {
    await openSearch(page, 'WSGIApplicationGroup');
    await expect(chosen(page)).toHaveAttribute('href', /^\/servers\/mod-wsgi\/#/);
    await expect(chosen(page).locator('code')).toHaveText('WSGIApplicationGroup');
  });

  test('the wrong layout, and the best of every kind first', async ({ page }) => {
    await openSearch(page, 'пгтшсщкт ');
    await expect(chosen(page)).toHaveAttribute('href', '/servers/gunicorn/');
    await page.keyboard.type('timeout');
    await expect(dialog(page).getByRole('group', { name: /^Best matches/ })).toBeVisible();
    await expect(chosen(page)).toContainText('Gunicorn');
  });

  test('nothing on it says so, and offers the nearest', async ({ page }) => {
    await openSearch(page, 'redis cache invalidation');
    await expect(dialog(page)).toContainText('Nothing on “redis cache invalidation” here');
    await expect(dialog(page).getByRole('group', { name: /^Closest matches/ })).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'SIGTERM' })).toBeVisible();
  });

  test('nothing found says so and offers what to try', async ({ page }) => {
    await openSearch(page, 'zzzzqqq');
    await expect(dialog(page)).toContainText('Nothing found for “zzzzqqq”.');
    await dialog(page).getByRole('button', { name: 'SIGTERM' }).click();
    await expect(field(page)).toHaveValue('SIGTERM');
    await expect(field(page)).toBeFocused();
    await expect(chosen(page)).toContainText('Graceful shutdown');
  });
});
