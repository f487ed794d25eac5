import { expect, type Page } from '@playwright/test';
import { test } from './matrix-file.ts';
import { linkOf, openMatrix, rowOf, shownColumns, words } from './matrix-page.ts';

/** Comes to the table by Tab alone. */
async function tabToTable(page: Page): Promise<void> {
  await page.locator('[data-part="scroller"]').focus();
  await page.keyboard.press('Tab');
}
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the table is one tab stop', async ({ page, matrix }) => {
  await openMatrix(page);
  await tabToTable(page);
  await expect(linkOf(page, matrix, matrix.servers[0]!, matrix.features[0]!)).toBeFocused();
  const stops = () =>
    page.locator('table').evaluate((table) => [...table.querySelectorAll<HTMLElement>('a, button, input')].filter((it) => it.tabIndex >= 0).length);
  expect(await stops()).toBe(1);
  await press(page, 'ArrowRight', 'Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('table'))).toBeNull();
  // It stays where the reader was.
  await press(page, 'Shift+Tab');
  await expect(linkOf(page, matrix, matrix.servers[1]!, matrix.features[0]!)).toBeFocused();
  expect(await stops()).toBe(1);
});

test('arrows, Home and End reach cells, features, boxes and groups', async ({ page, matrix }) => {
  const [first, second] = matrix.features;
  const at = (server: number, feature: typeof first) => linkOf(page, matrix, matrix.servers.at(server)!, feature!);
  const box = rowOf(page, first!).getByRole('checkbox');
  expect([first!.kind, first!.group]).toEqual(['support', second!.group]);
  await openMatrix(page);
  await tabToTable(page);
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(at(1, second)).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(at(1, first)).toBeFocused();
  await press(page, 'End');
  await expect(at(-1, first)).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(at(-1, first)).toBeFocused();
  await press(page, 'Home');
  await expect(box).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(rowOf(page, first!).getByRole('rowheader').getByRole('link')).toBeFocused();
  await press(page, 'Control+End');
  await expect(at(-1, matrix.features.at(-1))).toBeFocused();
  await press(page, 'Control+Home');
  await expect(at(0, first)).toBeFocused();
  await press(page, 'Home', 'ArrowUp');
  await expect(page.locator('[data-fold]').first()).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('[data-fold]').first()).toHaveAttribute('aria-expanded', 'false');
  await press(page, 'ArrowDown');
  await expect(page.locator('[data-fold=""]').nth(1)).toBeFocused();
});

test('Space requires a feature, and arrows pass by what is not seen', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const left = matrix.having([feature]);
  await openMatrix(page);
  await tabToTable(page);
  const down = matrix.requirable.indexOf(feature);
  await press(page, 'Home', ...Array.from({ length: down }, () => 'ArrowDown'));
  // Rows of values have no box: go on to the one that is meant.
  const box = rowOf(page, feature).getByRole('checkbox');
  for (let step = 0; step < matrix.features.length && !(await box.evaluate((it) => it === document.activeElement)); step += 1) await press(page, 'ArrowDown');
  await press(page, 'Space');
  await expect.poll(() => shownColumns(page)).toEqual(left.map((it) => it.name));
  await expect(box).toBeFocused();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(linkOf(page, matrix, left[0]!, feature)).toBeFocused();
  await press(page, 'End');
  await expect(linkOf(page, matrix, left.at(-1)!, feature)).toBeFocused();
});

test('Enter opens a cell, Escape closes it, and the focus comes back', async ({ page, matrix }) => {
  await openMatrix(page);
  await tabToTable(page);
  await press(page, 'ArrowDown', 'ArrowRight');
  const link = linkOf(page, matrix, matrix.servers[1]!, matrix.features[1]!);
  await press(page, 'Enter');
  const popover = page.getByRole('dialog', { name: matrix.features[1]!.name.en });
  await expect(popover).toBeVisible();
  await expect(popover.getByRole('heading')).toBeFocused();
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(`/matrix/?cell=${matrix.features[1]!.ref.toLowerCase()}:${matrix.servers[1]!.id}`);
  await press(page, 'Tab');
  await expect(popover.getByRole('button', { name: words.cell.close })).toBeFocused();
  await press(page, 'Escape');
  await expect(popover).toBeHidden();
  await expect(link).toBeFocused();
  await expect(link).not.toHaveAttribute('aria-expanded');
  await expect(page).toHaveURL('/matrix/');
});

test('? opens the help from inside the table and gives the focus back', async ({ page, matrix }) => {
  await openMatrix(page);
  await tabToTable(page);
  await press(page, '?');
  const help = page.getByRole('dialog', { name: /keyboard/i });
  await expect(help).toBeVisible();
  await press(page, 'Escape');
  await expect(help).toBeHidden();
  await expect(linkOf(page, matrix, matrix.servers[0]!, matrix.features[0]!)).toBeFocused();
  // A box is no field in which somebody types.
  await rowOf(page, matrix.requirable[0]!).getByRole('checkbox').focus();
  await press(page, '?');
  await expect(help).toBeVisible();
});

test('a chip that goes leaves the focus among the chips', async ({ page, matrix }) => {
  await openMatrix(page, `?must=${matrix.dividing.ref}&strict=1`);
  const chips = page.getByRole('group', { name: words.chosen });
  await chips.getByRole('button').first().focus();
  await press(page, 'Enter');
  await expect(page).toHaveURL('/matrix/?strict=1');
  expect(await page.evaluate(() => document.activeElement!.closest('[data-part="chips"]') !== null)).toBe(true);
});
