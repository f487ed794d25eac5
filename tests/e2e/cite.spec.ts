import { expect } from '@playwright/test';
import { mailbox, readable } from '../site/site.ts';
import { test } from './matrix-file.ts';
import { linkOf, openMatrix, popoverOf } from './matrix-page.ts';

const feature = readable.find((page) => page.kind === 'features/*' && page.locale === 'en')!.path;

test('an answer on a feature page can be cited and reported without scripts', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await page.goto(feature);
  const row = page.locator('tbody tr[id]').first();
  const server = (await row.getAttribute('id'))!;
  await expect(row.getByRole('link', { name: 'Report an error' })).toHaveAttribute(
    'href',
    new RegExp(`^${RegExp.escape(mailbox)}subject=[A-Z][0-9]+%20.*${RegExp.escape(encodeURIComponent(`/servers/${server}/#`))}`),
  );
  await row.getByText('Cite', { exact: true }).click();
  const forms = row.locator('.citing code');
  await expect(forms).toHaveCount(3);
  for (const form of await forms.all()) await expect(form).toContainText(`/servers/${server}/#`);
  await expect(forms.last()).toContainText('@misc{wsgi-atlas:');
});

test('a cell of the matrix can be cited, and the citation copied', async ({ page, context, matrix }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMatrix(page);
  const [server] = matrix.servers;
  const feature = matrix.features.find((it) => it.ref === 'C3')!;
  await linkOf(page, matrix, server!, feature).click();
  const dialog = popoverOf(page);
  await dialog.getByText('Cite', { exact: true }).first().click();
  await dialog.locator('copy-code').nth(2).getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^@misc{wsgi-atlas:${server!.id}-c3,\\n`));
});

test('a page names the day of its data in its citation', async ({ page }) => {
  await page.goto('/about/');
  await page.locator('footer').getByText('Cite', { exact: true }).click();
  await expect(page.locator('footer .citing code').first()).toHaveText(/^WSGI Atlas\. About.*\. data as of .* \d{4}\. http.*\/about\/$/);
});
