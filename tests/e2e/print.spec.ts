import { expect, test } from '@playwright/test';
import { choosePages } from '../site/choose.ts';
import { readable } from '../site/site.ts';

const paths = ['matrix', 'servers/*', 'compare/*', 'guides/*'].map((kind) => readable.find((page) => page.kind === kind && page.locale === 'en')!.path);

for (const path of paths) {
  test(`${path} on paper`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(page.locator('theme-switch button')).toBeHidden();
    await expect(page.locator('main')).toContainText(/Data as of/);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'paper is light in the dark theme too').toBe(paper);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });
}

test('a profile is printed with everything that it folds, on at most 10 pages', async ({ page }) => {
  test.slow();
  for (const { path } of choosePages().filter(({ kind }) => kind === 'servers/*')) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('main details')
      .evaluateAll((all) => all.filter((it) => it.lastElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false).length);
    expect(hidden, `${path}: folds that stay closed`).toBe(0);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(10);
  }
});

test('what only a screen can do leaves no mark on paper', async ({ page }) => {
  await page.goto(readable.find(({ kind, locale }) => kind === 'servers/*' && locale === 'en')!.path);
  await expect(page.locator('copy-code button').filter({ visible: true })).not.toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('copy-code button').filter({ visible: true })).toHaveCount(0);
  const marks = await page.locator('main summary').evaluateAll((all) =>
    all
      .filter((it) => {
        const before = getComputedStyle(it, '::before');
        return (before.display !== 'none' && !['none', 'normal'].includes(before.content)) || getComputedStyle(it).listStyleType !== 'none';
      })
      .map((it) => it.textContent),
  );
  expect(marks).toEqual([]);
});

test('the legend of the matrix is printed with it', async ({ page }) => {
  await page.goto('/matrix/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('list', { name: 'Legend' }).first()).toBeVisible();
});
