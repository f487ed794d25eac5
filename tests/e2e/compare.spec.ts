import { expect, test } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { readable } from '../site/site.ts';

const { compare: words } = wordsOf('en');

const pair = readable.find((page) => page.kind === 'compare/*' && page.locale === 'en')!.path;
const [a, b] = pair.split('/')[2]!.split('-vs-') as [string, string];

test('two servers are chosen and compared', async ({ page }) => {
  await page.goto('/compare/');
  const form = page.locator('pair-picker');
  await form.getByRole('combobox').first().selectOption(b);
  await form.getByRole('combobox').last().selectOption(a);
  await form.getByRole('button').click();
  await expect(page).toHaveURL(pair);
  for (const id of [a, b]) await expect(page.locator(`main a[href^="/servers/${id}/"]`).first()).toBeVisible();
});

test('what differs comes before what is the same', async ({ page }) => {
  await page.goto(pair);
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.length).toBeGreaterThan(1);
  await expect(page.locator('section:has(#same) > details').last()).toBeVisible();
  expect(await page.locator('main a.ref').count()).toBeGreaterThan(5);
});

test('the other order of the names leads to the same page', async ({ page }) => {
  await page.goto(`/compare/${b}-vs-${a}/`);
  await page.waitForURL(pair);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a server chosen twice is said to be one', async ({ page }) => {
  await page.goto('/compare/');
  const form = page.locator('pair-picker');
  for (const select of await form.getByRole('combobox').all()) await select.selectOption(a);
  await form.getByRole('button').click();
  const name = await form.getByRole('combobox').first().locator('option:checked').innerText();
  await expect(form.getByRole('status')).toHaveText(fill(words.script.twice, { server: name.trim() }));
  await expect(page).toHaveURL('/compare/');
  await page.goto(`/compare/?a=${a}&b=${a}`);
  await expect(page.locator('drawn-pair').getByRole('status')).toHaveText(fill(words.script.twice, { server: name.trim() }));
});

test('an id that nobody has is named, and nothing is asked for it', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(`/compare/?a=zz&b=${a}`);
  await expect(page.locator('drawn-pair').getByRole('status')).toHaveText(fill(words.script.unknown, { list: 'zz' }));
  await expect(page).toHaveURL(`/compare/?a=zz&b=${a}`);
  expect(told).toEqual([]);
});

test.describe('a pair without a page', () => {
  test.beforeEach(async ({ page }) => {
    // As it is with more servers than have pages for every pair.
    await page.route('**/compare/?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-paired="[^"]*"/, 'data-paired=""') });
    });
  });

  test('is drawn group by group, from two partials for each that is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (it) => it.url().includes('/partials/') && asked.push(new URL(it.url()).pathname));
    await page.goto(`/compare/?a=${a}&b=${b}`);
    const groups = page.locator('drawn-pair details[data-group]');
    await expect(groups.first().locator('td .cell').first()).toBeVisible();
    const [first, second] = await groups.evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.group));
    expect(asked.sort()).toEqual([a, b].map((id) => `/partials/cells/${id}/${first}/`));
    await groups.nth(1).locator('> summary').click();
    await expect(groups.nth(1).locator('td .cell').first()).toBeVisible();
    expect(asked.slice(2).sort()).toEqual([a, b].map((id) => `/partials/cells/${id}/${second}/`));
    // Cell for cell what the page of the pair says, differences first.
    const drawn = await groups
      .first()
      .locator('tbody tr')
      .evaluateAll((all) => all.map((it) => it.querySelector('.ref')!.textContent!.trim()));
    const answers = await groups.first().locator('td .cell > p').allInnerTexts();
    await page.goto(pair);
    for (const [index, ref] of drawn.entries()) {
      const row = page.locator(`tr#${ref.toLowerCase()}`);
      for (const side of [0, 1])
        expect((await row.locator('td').nth(side).locator('.cell > p').textContent())!.trim(), ref).toBe(answers[index * 2 + side]!.trim());
    }
  });

  test('says what could not be loaded, and asks again', async ({ page }) => {
    await page.route(`**/partials/cells/${b}/**`, (route) => route.abort());
    await page.goto(`/compare/?a=${a}&b=${b}`);
    const group = page.locator('drawn-pair details[data-group]').first();
    await expect(group.getByRole('status')).toContainText(words.script.failed);
    await page.unroute(`**/partials/cells/${b}/**`);
    await group.getByRole('button', { name: words.script.again }).click();
    await expect(group.locator('td .cell').first()).toBeVisible();
    await expect(group.getByRole('status')).toBeEmpty();
  });

  test('is said to fail where its script cannot be loaded, and can be asked again', async ({ page }) => {
    await page.route('**/drawn-pair*.js', (route) => route.abort());
    await page.goto(`/compare/?a=${a}&b=${b}`);
    const alert = page.getByRole('alert').filter({ hasText: words.unloaded });
    await expect(alert).toBeVisible();
    await page.unroute('**/drawn-pair*.js');
    await alert.getByRole('button').click();
    await expect(page.locator('drawn-pair td .cell').first()).toBeVisible();
    await expect(alert).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every pair is a link', async ({ page }) => {
    await page.goto('/compare/');
    const servers = readable.filter((it) => it.kind === 'servers/*' && it.locale === 'en').length;
    expect(await page.locator('main a[href*="-vs-"]').evaluateAll((all) => new Set(all.map((it) => it.getAttribute('href'))).size)).toBe(
      (servers * (servers - 1)) / 2,
    );
    await page.locator(`main a[href="${pair}"]`).first().click();
    await expect(page).toHaveURL(pair);
  });
});
