import type { Page } from '@playwright/test';

/** Waits for the scripts of a page, which come after its first paint: keys that are pressed before go nowhere. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('theme-switch') !== undefined);
}
