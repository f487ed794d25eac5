import { expect, test, type Page } from '@playwright/test';

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const button = (page: Page) => page.getByRole('button', { name: /theme/i });

test('the theme of the system holds until another is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).not.toBe(light);
});

test('a choice is named, holds on the next page and after a reload, and can be taken back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await ground(page);
  await button(page).click();
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName(/dark/i);
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await page.goto('/servers/');
  expect(await ground(page)).toBe(dark);
  await page.reload();
  await expect(button(page)).toHaveAccessibleName(/dark/i);
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName(/system/i);
  expect(await ground(page)).toBe(light);
});

test('a chosen theme is there before the page is drawn', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/', { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(
    await page
      .locator('head script')
      .first()
      .evaluate((it) => it.textContent?.includes('theme')),
  ).toBe(true);
});

test('a browser that forbids storage still switches', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('forbidden');
      },
    }),
  );
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await ground(page);
  await button(page).click();
  await button(page).click();
  expect(await ground(page)).not.toBe(light);
  expect(errors).toEqual([]);
});

test('what another project keeps under the same name is passed by', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', '{"mode":"sepia"}'));
  await page.goto('/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(button(page)).toHaveAccessibleName(/system/i);
});
