import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './matrix-file.ts';
import { openMatrix, placeOf, popoverOf } from './matrix-page.ts';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// So high that no target is half hidden where the popover scrolls.
for (const [width, height] of [
  [1280, 800],
  [390, 1600],
] as const) {
  test(`axe finds nothing in the matrix with an open cell, ${width} px wide`, async ({ page, matrix }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openMatrix(
      page,
      placeOf(
        page,
        matrix,
        matrix.cells.find((it) => it.evidence === 'disputed')!,
      ).query,
    );
    await expect(popoverOf(page)).toBeVisible();
    const faults = async (tags: string[], colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .withTags(tags)
        .analyze();
      return violations.flatMap((it) => it.nodes.slice(0, 3).map((node) => `${it.id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`));
    };
    expect(await faults(axeTags, 'light'), 'light').toEqual([]);
    expect(await faults(axeTags, 'dark'), 'dark').toEqual([]);
  });
}

test('nothing that can have the focus is under the popover', async ({ page, matrix }) => {
  const { query } = placeOf(page, matrix, matrix.cells[0]!);
  await openMatrix(page, query);
  const popover = popoverOf(page);
  await expect(popover).toBeVisible();
  const hidden = await popover.evaluate((dialog) => {
    const own = dialog.getBoundingClientRect();
    return [...document.querySelectorAll('td a')]
      .filter((it) => !it.closest('[inert]'))
      .map((it) => it.getBoundingClientRect())
      .filter((box) => box.left >= own.left && box.right <= own.right && box.top >= own.top && box.bottom <= own.bottom).length;
  });
  expect(hidden).toBe(0);
  expect(await page.locator('td[inert]').count()).toBeGreaterThan(0);
});
