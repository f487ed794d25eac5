import { expect, test } from '@playwright/test';
import { readable } from '../site/site.ts';

const [profile, guide] = ['servers/*', 'guides/*'].map((kind) => readable.find((page) => page.kind === kind && page.locale === 'en')!.path) as [string, string];

test('a grid reference leads to its fact', async ({ page }) => {
  await page.goto(`${profile}#c3`);
  const fact = page.locator('#c3');
  await expect(fact).toBeInViewport();
  await expect(fact.locator('td.ref')).toHaveText('C3');
  await expect(fact.locator('th').getByRole('link')).toHaveAttribute('href', '/features/http2/');
});

test('every fact names its level in words and leads to its sources', async ({ page }) => {
  await page.goto(profile);
  const facts = page.locator('tr[id]:has(> td.ref)');
  expect(await facts.count()).toBeGreaterThan(40);
  const bare = await facts.evaluateAll((rows) =>
    rows.filter((row) => !row.querySelector(`a[data-proof][href$="sources/#${row.id}"]`) || !row.children[2]?.textContent?.trim()).map((row) => row.id),
  );
  expect(bare, 'facts without a level in words or without a way to their sources').toEqual([]);
});

test('groups of facts are folded, and open by a fact in them, by their own anchor and on paper', async ({ page }) => {
  await page.goto(profile);
  await expect(page.locator('#facts-c')).toBeVisible();
  await expect(page.locator('#c3')).toBeHidden();
  await page.evaluate(() => (location.hash = '#c3'));
  await expect(page.locator('#c3')).toBeInViewport();
  await expect(page.locator('#g5')).toBeHidden();
  await page.evaluate(() => (location.hash = '#facts-g'));
  await expect(page.locator('#g5')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const ref of ['#a1', '#quick-start + .fold p']) await expect(page.locator(ref).first()).toBeVisible();
});

test('what a fact stands on opens below it, and closes again', async ({ page }) => {
  await page.goto(`${profile}#c3`);
  const proof = page.locator('#c3 a[data-proof]');
  await expect(proof).toHaveAttribute('aria-label', /C3$/);
  await proof.click();
  const opened = page.locator('#c3 + .fact-proof');
  await expect(opened.locator('.proof').first()).toBeVisible();
  await expect(opened.locator('a[href^="https://"]').first()).toBeVisible();
  await expect(proof).toHaveAttribute('aria-expanded', 'true');
  await proof.click();
  await expect(opened).toHaveCount(0);
});

test('what cannot be loaded is said, can be tried again, and stands on a page of its own', async ({ page }) => {
  await page.route('**/partials/cells/**', (route) => route.abort());
  await page.goto(`${profile}#c3`);
  // Before its script is there, the link leads to the page of all sources.
  await expect(page.locator('#c3 a[data-proof]')).toHaveAttribute('aria-label', /C3$/);
  await page.locator('#c3 a[data-proof]').click();
  const failed = page.locator('.fact-proof').getByRole('alert');
  await expect(failed.getByRole('link')).toHaveAttribute('href', `${profile}sources/#c3`);
  await page.unroute('**/partials/cells/**');
  await failed.getByRole('button').click();
  await expect(page.locator('#c3 + .fact-proof .proof').first()).toBeVisible();
});

for (const path of [profile, guide]) {
  test(`a mark in the text of ${path} leads to its source, which is loaded then, and from there back`, async ({ page }) => {
    await page.goto(path);
    // Some marks stand in tabs that are not shown.
    const shown = page.locator('a.cite:visible').first();
    const number = /#source-(\d+)$/.exec((await shown.getAttribute('href'))!)![1]!;
    const [source, mark] = [page.locator(`#source-${number}`), page.locator(`#cite-${number}`)];
    await expect(source).toHaveCount(0);
    await shown.click();
    await expect(page).toHaveURL(`${path}#source-${number}`);
    await expect(source).toBeInViewport();
    await source.getByRole('link', { name: 'Back to the text' }).first().click();
    await expect(page).toHaveURL(`${path}#cite-${number}`);
    await expect(mark).toBeInViewport();
    await expect(mark).toHaveText(number);
  });

  test(`the address of a source or a mark of ${path} leads there`, async ({ page }) => {
    await page.goto(`${path}#source-3`);
    await expect(page.locator('#source-3')).toBeInViewport();
    const back = page.locator('text-sources li:nth-child(4) a[href^="#cite-"]').first();
    const mark = (await back.getAttribute('href'))!;
    await page.goto('about:blank');
    await page.goto(`${path}${mark}`);
    await expect(page.locator(mark)).toBeInViewport();
  });

  test(`sources of ${path} that cannot be loaded can be tried again, and stand on a page of their own`, async ({ page }) => {
    await page.route('**/partials/sources/**', (route) => route.abort());
    await page.goto(path);
    await page.locator('text-sources summary').click();
    const failed = page.locator('text-sources').getByRole('alert');
    await expect(failed.getByRole('link')).toHaveAttribute('href', `${path}sources/#sources`);
    await page.unroute('**/partials/sources/**');
    await failed.getByRole('button').click();
    await expect(page.locator('#source-1')).toBeVisible();
  });
}

test('each mark of a source that is cited again has a way back of its own', async ({ page }) => {
  await page.goto(`${profile}#source-1`);
  await expect(page.locator('#source-1')).toBeVisible();
  const marks = await page.locator('a.cite').evaluateAll((all) => all.map((it) => `#${it.id}`));
  const ways = await page.locator('text-sources a[href^="#cite-"]').evaluateAll((all) => all.map((it) => it.getAttribute('href')!));
  expect(ways.toSorted()).toEqual(marks.toSorted());
  expect(new Set(marks).size).toBe(marks.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [profile, guide]) {
    test(`a mark in the text of ${path} leads to its source, and from there back to its section`, async ({ page }) => {
      await page.goto(path);
      const shown = page.locator('a.cite:visible').first();
      const anchor = /#source-\d+$/.exec((await shown.getAttribute('href'))!)![0];
      await shown.click();
      await expect(page).toHaveURL(`${path}sources/${anchor}`);
      await expect(page.locator(anchor)).toBeInViewport();
      await page.locator(anchor).getByRole('link', { name: 'Back to the text' }).first().click();
      await expect(page).toHaveURL(new RegExp(`${path}#[^#]+$`));
      await expect(page.locator(':target')).toBeInViewport();
    });
  }

  test('an anchor opens its group, and a fact leads to its sources', async ({ page }) => {
    await page.goto(`${profile}#c3`);
    await expect(page.locator('#c3')).toBeInViewport();
    await page.locator('#c3 a[data-proof]').click();
    await expect(page).toHaveURL(`${profile}sources/#c3`);
    await expect(page.locator('#c3')).toBeInViewport();
    await expect(page.locator('#c3 .ground').first()).toBeVisible();
  });
});

test('no profile is longer than 9,000 pixels before something is opened, in any language', async ({ page }) => {
  const heights: Record<string, number> = {};
  for (const { path } of readable.filter(({ kind }) => kind === 'servers/*')) {
    await page.goto(path);
    heights[path] = await page.evaluate(() => document.documentElement.scrollHeight);
  }
  expect(Object.entries(heights).filter(([, height]) => height > 9000)).toEqual([]);
});

test('an example can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(profile);
  await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((it) => (it.open = true)));
  // Of a group of starts only one stays open.
  const example = page.locator('copy-code').filter({ visible: true }).first();
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
    // The last section is read at the end of the page, though it never comes to the top; a chosen one is, wherever the page could take it.
    await page.mouse.wheel(0, 100_000);
    await expect(links.last()).toHaveAttribute('aria-current', 'location');
    const chosen = links.nth(-2);
    await chosen.click();
    await expect(chosen).toHaveAttribute('aria-current', 'location');
    // So is one that an address names, although the next one may begin close below it.
    for (const hash of await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')!))) {
      await page.goto('about:blank');
      await page.goto(`${path}${hash}`);
      await expect(page.locator('page-contents [aria-current]')).toHaveAttribute('href', hash);
    }
  });
}
