import { expect, test } from '@playwright/test';
import { readable } from '../site/site.ts';

const profiles = ['en', 'ru'].map((locale) => readable.find((page) => page.locale === locale && page.html.includes('<details name="application"'))!.path);

for (const path of profiles) {
  test.describe(`starts of ${path} without scripts`, () => {
    test.use({ javaScriptEnabled: false });

    test('one start of a group is open, and a key opens another instead', async ({ page }) => {
      await page.goto(path);
      const [first, second] = [0, 1].map((index) => page.locator('details[name="application"]').nth(index)) as [
        ReturnType<typeof page.locator>,
        ReturnType<typeof page.locator>,
      ];
      await expect(first.locator('copy-code, .fold').first()).toBeVisible();
      await expect(second.locator('copy-code, .fold').first()).toBeHidden();
      await second.locator('> summary').focus();
      await page.keyboard.press('Enter');
      await expect(second.locator('copy-code, .fold').first()).toBeVisible();
      await expect(first.locator('copy-code, .fold').first()).toBeHidden();
      // The other group is left alone.
      await expect(page.locator('details[name="host"]').locator('copy-code, .fold').first()).toBeVisible();
    });
  });

  test(`heads of the starts of ${path} are large enough on a phone, and what is open fits`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    const heads = page.locator('.tabs > details > summary');
    for (const head of await heads.all()) {
      await head.click();
      const { width, height } = (await head.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(36);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test(`on paper every start of ${path} is open`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.tabs pre')
      .evaluateAll((all) => all.map((it) => (it.checkVisibility({ contentVisibilityAuto: true }) ? it.clientHeight : 0)));
    expect(heights.length).toBeGreaterThan(4);
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });
}
