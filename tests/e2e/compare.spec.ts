import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { readable } from '../site/site.ts';

const { compare: words, terms } = wordsOf('en');

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

test('on a phone every pair has its number and both names, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto('/compare/');
  const pairs = page.locator('.pairs td a');
  const seen = await pairs.evaluateAll((all) =>
    all.map((it) => ({ right: it.getBoundingClientRect().right, name: getComputedStyle(it, '::after').content, count: it.textContent.trim() })),
  );
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter(({ right, name, count }) => right > 320 || name === 'none' || !/^\d+$/.test(count))).toEqual([]);
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

test('a server chosen twice leads to its profile', async ({ page }) => {
  await page.goto('/compare/');
  const form = page.locator('pair-picker');
  for (const select of await form.getByRole('combobox').all()) await select.selectOption(a);
  await form.getByRole('button').click();
  await expect(page).toHaveURL(`/servers/${a}/`);
  await page.goto(`/compare/?a=${a}&b=${a}`);
  await expect(page).toHaveURL(`/servers/${a}/`);
});

test('the choice begins with two servers that are alternatives of each other', async ({ page }) => {
  for (const path of ['/', '/compare/']) {
    await page.goto(path);
    const chosen = await page.locator('pair-picker select').evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).value));
    await page.goto(`/servers/${chosen[0]}/`);
    await expect(page.locator(`section:has(#alternatives) a[href^="/servers/${chosen[1]}/"]`).first()).toBeVisible();
  }
});

test('half a matrix leads to every pair with the number of features that differ', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/compare/');
  const link = page.locator(`main td a[href="${pair}"]`);
  const count = (await link.innerText()).trim();
  await link.click();
  await expect(page).toHaveURL(pair);
  await expect(page.locator('main p').filter({ hasText: `differ on ${count}` })).toBeVisible();
});

test('a comparison begins with what most depends on, and its contents lead to each part', async ({ page }) => {
  await page.goto(pair);
  const contents = page.getByRole('navigation', { name: wordsOf('en').site.onThisPage });
  const links = contents.getByRole('link');
  await expect(links.first()).toHaveText(words.main);
  const rows = page.locator('section:has(#features) tbody tr');
  expect(await contents.getByRole('listitem').first().innerText()).toBe(`${words.main} ${await rows.count()}`);
  for (const link of await links.all()) {
    await link.click();
    const id = new URL(page.url()).hash.slice(1);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test.describe('configurations', () => {
  const sides = ['gunicorn:gthread', 'cherrypy:cheroot'] as const;

  test('are chosen beside servers, counted, and drawn group by group', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (it) => it.url().includes('/partials/') && asked.push(new URL(it.url()).pathname));
    await page.goto('/compare/');
    const form = page.locator('pair-picker');
    await form.getByRole('combobox').first().selectOption(sides[0]);
    await form.getByRole('combobox').last().selectOption(sides[1]);
    await form.getByRole('button').click();
    await expect(page).toHaveURL(`/compare/?a=${sides[0]}&b=${sides[1]}`);
    const drawn = page.locator('drawn-pair');
    await expect(drawn.locator('td .cell').first()).toBeVisible();
    const group = await drawn.locator('details[open]').getAttribute('data-group');
    const servers = sides.map((it) => it.split(':')[0]);
    expect(asked.sort()).toEqual([...servers.map((it) => `/partials/answers/${it}.json`), ...servers.map((it) => `/partials/cells/${it}/${group}/`)].sort());
    const [same, differ] = [...(await drawn.locator('.pair-counted').innerText()).matchAll(/\d+/g)].map(Number);
    expect(same! + differ!).toBe(readable.filter((it) => it.kind === 'features/*' && it.locale === 'en').length);
    for (const [index, side] of sides.entries()) await expect(form.getByRole('combobox').nth(index)).toHaveValue(side);
    // What the group says of itself is what its rows show.
    const abouts = await drawn.locator('.pair-about').allInnerTexts();
    expect(abouts.reduce((sum, it) => sum + Number(/\d+/.exec(it)), 0)).toBe(differ);
    // The picture leads to its groups, and opens them.
    await drawn.locator('table').first().getByRole('link').last().click();
    await expect(drawn.locator('details[data-group]').last()).toHaveAttribute('open');
    await expect(drawn.locator('details[data-group]').last().locator('td .cell').first()).toBeVisible();
  });

  test('answer for themselves: keep-alive by gthread, none by sync', async ({ page }) => {
    await page.goto('/compare/?a=gunicorn:gthread&b=gunicorn:sync#protocols');
    const row = page.locator('tr[data-ref="c1"]');
    await expect(row.locator('td').first().locator('.cell > p')).toContainText(terms.level.yes);
    await expect(row.locator('td').first()).toHaveAttribute('data-wins', '');
    await expect(row.locator('td').last().locator('.cell > p')).toContainText(terms.level.no);
    // Both stand above what is the same.
    await expect(page.locator('details[data-group="protocols"] tbody tr').first().locator('td[data-wins]')).toHaveCount(1);
  });

  test('one chosen twice leads to the configurations of its server', async ({ page }) => {
    await page.goto(`/compare/?a=${sides[0]}&b=${sides[0]}`);
    await expect(page).toHaveURL('/servers/gunicorn/#configurations');
  });

  test('an unknown one is named', async ({ page }) => {
    await page.goto('/compare/?a=gunicorn:zz&b=waitress');
    await expect(page.locator('drawn-pair').getByRole('status')).toHaveText(fill(words.script.unknown, { list: 'gunicorn:zz' }));
  });

  for (const width of [320, 1280])
    test(`have no barriers, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/compare/?a=${sides[0]}&b=${sides[1]}`);
      await expect(page.locator('drawn-pair td .cell').first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
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
    expect(asked.sort()).toEqual([...[a, b].map((id) => `/partials/answers/${id}.json`), ...[a, b].map((id) => `/partials/cells/${id}/${first}/`)].sort());
    await groups.nth(1).locator('> summary').click();
    await expect(groups.nth(1).locator('td .cell').first()).toBeVisible();
    expect(asked.slice(4).sort()).toEqual([a, b].map((id) => `/partials/cells/${id}/${second}/`));
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

  for (const part of ['**/drawn-pair*.js', '**/partials/answers/*'])
    test(`is said to fail without ${part}, and can be asked again`, async ({ page }) => {
      await page.route(part, (route) => route.abort());
      await page.goto(`/compare/?a=${a}&b=${b}`);
      const alert = page.getByRole('alert').filter({ hasText: words.unloaded });
      await expect(alert).toBeVisible();
      await page.unroute(part);
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
