import { expect, type Page } from '@playwright/test';
import { test } from './matrix-file.ts';
import { openMatrix, rowOf, shownColumns, namesOf, placeOf, popoverOf, words } from './matrix-page.ts';
import { scriptsRun } from './scripts-run.ts';

/** Keeps a script from the page until it is let through again; what the page throws is collected. */
async function block(page: Page, script: string): Promise<{ faults: string[]; release: () => Promise<void> }> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route(`**/${script}*.js`, (route) => route.abort());
  return { faults, release: () => page.unroute(`**/${script}*.js`) };
}

const again = (page: Page) => page.locator('[data-part="notice"]').getByRole('button', { name: words.script.again });

test('without the report a choice is not called none, can be cleared, and is reported when it can be', async ({ page, matrix }) => {
  const { faults, release } = await block(page, 'view-report');
  const feature = matrix.dividing;
  await openMatrix(page);
  await rowOf(page, feature).getByRole('checkbox').check();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.having([feature])));
  await expect(page.getByRole('status').filter({ hasText: words.script.partFailed })).toBeVisible();
  await expect(page.locator('[data-part="chips"]')).not.toContainText(words.script.plain);
  await release();
  await again(page).click();
  await expect(page.locator('[data-part="chips"] > span')).toContainText(feature.name.en);
  await expect(page.locator('[data-part="notice"]')).toBeEmpty();
  await page.locator('[data-part="chips"]').getByRole('button', { name: words.script.clear }).click();
  await expect(page).toHaveURL('/matrix/');
  expect(faults).toEqual([]);
});

test('a shared view is seen at once even if the report does not come', async ({ page, matrix }) => {
  await block(page, 'view-report');
  await openMatrix(page, `?must=${matrix.dividing.ref}`);
  await expect(page.locator('feature-matrix')).toHaveAttribute('data-drawn');
  await page.locator('[data-part="chips"]').getByRole('button', { name: words.script.clear }).click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
});

test('without the answers of configurations none is shown as its server, and they come when they can', async ({ page, matrix }) => {
  const server = matrix.servers.find((it) => it.configurations.length > 1)!;
  const title = `${server.name} ${server.configurations[0]!.name}`;
  await page.route('**/partials/matrix/', (route) => route.abort());
  await openMatrix(page, `?cols=${server.id},${server.id}:${server.configurations[0]!.id}`);
  await expect(page.getByRole('status').filter({ hasText: words.script.partFailed })).toBeVisible();
  expect(await shownColumns(page)).toEqual([server.name]);
  await page.unroute('**/partials/matrix/');
  await again(page).click();
  await expect.poll(() => shownColumns(page)).toEqual([server.name, title]);
  await expect(page.locator('[data-part="notice"]')).toBeEmpty();
});

test('a cell whose popover cannot be loaded says so and opens when it can', async ({ page, matrix }) => {
  const { faults, release } = await block(page, 'cell-popover');
  const { link } = placeOf(page, matrix, matrix.cells[0]!);
  await openMatrix(page);
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: words.script.cellFailed })).toBeVisible();
  await release();
  await again(page).click();
  await expect(popoverOf(page)).toBeVisible();
  expect(faults).toEqual([]);
});

test('what is left when nothing fits is announced', async ({ page, matrix }) => {
  const [a, b] = matrix.irreconcilable;
  await openMatrix(page, `?must=${a.ref},${b.ref}`);
  await expect(page.getByRole('status').filter({ hasText: words.script.closest.slice(0, 20) })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters that cannot be loaded say so and open when they can', async ({ page }) => {
    const { faults, release } = await block(page, 'filter-sheet');
    await openMatrix(page);
    await page.locator('[data-part="bottom-bar"]').getByRole('button').click();
    await expect(page.getByRole('status').filter({ hasText: words.script.partFailed })).toBeVisible();
    await release();
    await again(page).click();
    await expect(page.locator('dialog:has(filter-panel)')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('without module scripts nothing is dead: the navigation is there, and controls are not', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/servers/');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' })).toBeVisible();
    for (const control of await page.locator('.burger, theme-switch button, .copy').all()) await expect(control).toBeHidden();
    await page.goto('/matrix/?must=A1');
    await expect(page.locator('table.matrix')).toBeVisible();
    expect(await page.locator('main :is(button, input, select, summary):visible').count()).toBe(0);
  });
});

test('search that could not be loaded is asked for again', async ({ page }) => {
  await page.route('**/search-titles.json', (route) => route.abort());
  await page.goto('/');
  await scriptsRun(page);
  await page.keyboard.press('/');
  const dialog = page.locator('search-dialog dialog');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await page.unroute('**/search-titles.json');
  await dialog.getByRole('alert').getByRole('button').click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await dialog.locator('input').fill('HTTP/2');
  await expect(dialog.locator('a[href*="/features/http2/"]').first()).toBeVisible();
});
