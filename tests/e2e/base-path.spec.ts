import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveSite, type SiteServer } from '../../src/commands/site-server.ts';

const base = '/wsgi-atlas/';
// Inside the project, because the pages are drawn by modules that look for their packages from where they stand.
const folder = 'node_modules/.wsgi-atlas/base-path';
let site: SiteServer;

test.describe.configure({ mode: 'serial' });
// A whole build, next to another test; a slow machine takes minutes for it.
const patience = 600_000;
test.setTimeout(patience);

test.beforeAll(async () => {
  // The limit above is that of tests; the build has to be given its own.
  test.setTimeout(patience);
  const env = { ...process.env, BASE_PATH: base, SITE_URL: 'https://example.org' };
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', folder], { env, encoding: 'utf8' });
  expect(status, `the build under ${base}: ${stderr}`).toBe(0);
  site = await serveSite({ folder, base, port: 0 });
});
test.afterAll(async () => site?.close());

test('no address leaves the base path', () => {
  const faults = globSync('**/*.html', { cwd: folder }).flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const found = [
      ...html.matchAll(/\s(?:href|src|action|data-[a-z-]+)="(\/(?!wsgi-atlas\/)[^"]*)"/g),
      ...html.matchAll(/url\(["']?(\/(?!wsgi-atlas\/)[^)"']+)/g),
    ];
    return [...new Set(found.map(([, address]) => `${file}: ${address}`))];
  });
  expect(faults.slice(0, 20)).toEqual([]);
});

test('addresses of the site in the API hold the base path', () => {
  const addresses = globSync('api/v1/**/*.json', { cwd: folder }).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/"url":"(\/[^"]*)"/g)].map(([, address]) => address!);
  });
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((it) => !it.startsWith(base))).toEqual([]);
});

test('canonical addresses name the site and the base path', () => {
  expect(readFileSync(join(folder, 'ru/servers/index.html'), 'utf8')).toContain('<link rel="canonical" href="https://example.org/wsgi-atlas/ru/servers/"');
  expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toContain('<loc>https://example.org/wsgi-atlas/</loc>');
});

test('the site can be walked through, and everything it loads is there', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  page.on('pageerror', (error) => failed.push(error.message));
  await page.goto(site.url);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' }).click();
  await expect(page).toHaveURL(`${site.url}matrix/`);
  await page.getByRole('banner').locator('a[hreflang="ru"]').click();
  await expect(page).toHaveURL(`${site.url}ru/matrix/`);
  await page.locator('main a[href*="/servers/"]').first().waitFor({ state: 'attached' });
  await page.goto(`${site.url}servers/`);
  await page.locator('main a[href*="/servers/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(async () => (await document.fonts.ready) && document.fonts.check('16px "Plex Sans"'))).toBe(true);
  expect(failed).toEqual([]);
});

test('search answers under the base path', async ({ page }) => {
  await page.goto(`${site.url}search/`);
  await page.getByRole('main').getByRole('searchbox').fill('HTTP/2');
  await expect(page.getByRole('main').locator(`a[href^="${base}features/"]`).first()).toBeVisible();
});
