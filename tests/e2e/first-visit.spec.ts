import { expect, test } from '@playwright/test';
import { scriptsRun } from './scripts-run.ts';

test('a newcomer comes from the home page to a server, a feature and a guide', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['Servers', 'Features', 'Guides']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    const first = page.locator(`main a[href^="/${name.toLowerCase()}/"]:not([href*="#"])`).first();
    const target = await first.getAttribute('href');
    await first.click();
    await expect(page).toHaveURL(target!);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the identification key ends in servers and says why', async ({ page }) => {
  await page.goto('/');
  const answers = page.locator('main [data-because]');
  expect(await answers.count()).toBeGreaterThan(1);
  for (const reason of await answers.all()) await expect(reason.locator('a.ref').first()).toHaveAttribute('href', /^\/features\//);
  // What a server lacks of what was asked for stands beside its name.
  await expect(page.locator('main dd', { has: page.locator('[data-but]') }).first()).toContainText(/but no \S/);
});

test('the keyboard alone is enough: skip link, help, Escape', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/#main');
  await scriptsRun(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: /keyboard/i });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('single keys can be switched off, and stay off', async ({ page }) => {
  await page.goto('/');
  await scriptsRun(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: /keyboard/i });
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await scriptsRun(page);
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page is whole and pretends nothing', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('main a[href^="/servers/"]').count()).toBeGreaterThan(2);
    await expect(page.getByRole('button', { name: /theme/i })).toBeHidden();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Servers' }).click();
    await expect(page).toHaveURL('/servers/');
  });
});

test('an address that does not exist leads to a page in both languages', async ({ page }) => {
  const answer = await page.goto('/no-such-page/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('main [lang="en"]').first()).toBeVisible();
  await expect(page.locator('main [lang="ru"]').first()).toBeVisible();
});
