import { expect, type Page } from '@playwright/test';
import { scriptsRun } from './scripts-run.ts';

/** The dialog of search on English pages. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
/** Its field. */
export const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search the atlas' });
/** Its results and their places; the select has options of its own. */
export const options = (page: Page) => dialog(page).locator('[role=option]');
/** The result that Enter follows. */
export const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');

/** Opens search with Ctrl+K and waits until it answers. */
export async function openSearch(page: Page, text = ''): Promise<void> {
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('status')).toBeAttached();
  if (text) await page.keyboard.type(text);
}
