import { expect, test } from '@playwright/test';
import { readable } from '../site/site.ts';

const profile = readable.find((page) => page.kind === 'servers/*' && page.locale === 'en')!.path;

test('a grid reference leads to its fact', async ({ page }) => {
  await page.goto(`${profile}#c3`);
  const fact = page.locator('#c3');
  await expect(fact).toBeInViewport();
  await expect(fact.locator('td.ref')).toHaveText('C3');
  await expect(fact.locator('th').getByRole('link')).toHaveAttribute('href', '/features/http2/');
});

test('every fact names its level in words and its source', async ({ page }) => {
  await page.goto(profile);
  const facts = page.locator('tr[id]:has(> td.ref)');
  expect(await facts.count()).toBeGreaterThan(40);
  const bare = await facts.evaluateAll((rows) =>
    rows
      .filter((row) => !row.querySelector('a[href^="https://"], a[href^="#"], a.tap-link[href^="/lab/probes/"]') || !row.children[2]?.textContent?.trim())
      .map((row) => row.id),
  );
  expect(bare, 'facts without a level in words or without a source').toEqual([]);
});

test('an example can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(profile);
  const example = page.locator('copy-code').first();
  await example.getByRole('button', { name: /copy/i }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).not.toBe('');
  expect((await example.locator('pre').innerText()).replace(/\s+/g, '')).toContain((await copied()).replace(/\s+/g, ''));
});

test('the contents lead to the sections', async ({ page }) => {
  await page.goto(profile);
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  for (const address of await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')!))) {
    await expect(page.locator(`[id="${address.slice(1)}"]`), `${profile}${address}`).toBeAttached();
  }
});

test('on a phone the page fits and its targets are large enough', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(profile);
  const small = await page
    .getByRole('banner')
    .locator('a, button')
    .evaluateAll((all) =>
      all
        .map((it) => ({ name: it.textContent?.trim() || it.getAttribute('aria-label'), box: it.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
  expect(small, 'targets below 44 px').toEqual([]);
});

for (const { path } of readable.filter(({ kind }) => kind === 'guides/*')) {
  test(`the contents of ${path} mark what is read`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator('page-contents a[href^="#"]');
    await expect(links.first()).toHaveAttribute('aria-current', 'location');
    const last = (await links.last().getAttribute('href'))!.slice(1);
    await page.locator(`[id="${decodeURIComponent(last)}"]`).evaluate((it) => scrollTo(0, it.getBoundingClientRect().top + scrollY - 10));
    await expect(links.first()).not.toHaveAttribute('aria-current');
  });
}
