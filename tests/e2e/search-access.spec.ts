import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dialog, openSearch, options } from './search-dialog.ts';

test.describe('access', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe has nothing to say about results and about their lack (${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto('/');
      for (const text of ['graceful reload', 'zzzzqqq']) {
        await openSearch(page, text);
        await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
        const { violations } = await new AxeBuilder({ page })
          .include('search-dialog dialog')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.html.slice(0, 120)}`))).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  }

  test('a phone shows it full screen, with targets for fingers and nothing sticking out', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/servers/gunicorn/');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /search/i })
      .click();
    await expect(dialog(page).getByRole('status')).toBeAttached();
    await page.keyboard.type('graceful timeout');
    await expect(options(page).first()).toBeVisible();
    const box = (await dialog(page).boundingBox())!;
    expect(box).toMatchObject({ x: 0, y: 0, width: 320, height: 640 });
    const small = await dialog(page)
      .locator('a[role=option], button, select')
      .evaluateAll((all) => all.filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 44).map((it) => it.outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
    const wide = await dialog(page)
      .locator('[data-results]')
      .evaluate((it) => it.scrollWidth > it.clientWidth);
    expect(wide).toBe(false);
  });
});
