import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { makeUpSite } from '../../src/commands/made-up-site.ts';
import { serveSite, type SiteServer } from '../../src/commands/site-server.ts';
import { builtPairs } from '../../src/domain/compare/built-pairs.ts';
import { mostMatrixServers } from '../../src/domain/matrix/build-matrix.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { shownColumns } from './matrix-page.ts';

// A draft with one server more than the matrix shows by itself, of the pages alone that depend on it; one worker builds it for all tests.
test.describe.configure({ mode: 'default' });

const count = mostMatrixServers + 1;
const { matrix: words, compare } = wordsOf('en');
const routes = [
  '404.astro',
  '[...locale]/matrix.astro',
  '[...locale]/compare/index.astro',
  '[...locale]/partials/matrix.astro',
  '[...locale]/partials/columns/[server].astro',
  '[...locale]/partials/cells/[server]/[group].astro',
  'partials/answers/[server].json.ts',
];
const root = mkdtempSync(join(tmpdir(), 'wsgi-atlas-many-'));
let site: SiteServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  makeUpSite(root, { servers: count, routes });
  writeFileSync(join(root, 'content/servers/half-written.mdx'), '---\nname: [\n---\n');
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--draft'], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stderr, 'what the draft says at its end').toContain('left out: content/servers/half-written.mdx: line 3: is not valid YAML');
  site = await serveSite({ folder: join(root, 'dist'), port: 0 });
});

test.afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true });
});

const open = (page: Page, path: string) => page.goto(site.url + path);
const pickerOf = (page: Page) => page.locator('[data-part="server-picker"]');
const cellsOf = (page: Page) => page.locator('.matrix td');

test.describe('the matrix', () => {
  test('asks which servers to show, and shows them as the whole table would', async ({ page }) => {
    await page.goto('/matrix/');
    const whole = await answersOf(page);
    const [first, last] = [whole[0]!, whole.at(-1)!];
    await open(page, 'matrix/');
    const picker = pickerOf(page);
    await expect(picker.getByText(words.pick.why(count))).toBeVisible();
    await expect(picker.getByRole('checkbox')).toHaveCount(count);
    await expect(cellsOf(page)).toHaveCount(0);
    // Anchors of features stay, with or without cells.
    expect(await page.locator('tr[data-feature]').count()).toBe(first.answers.length);

    await picker.getByRole('searchbox').fill(last.name);
    await picker.getByRole('checkbox', { name: last.name, exact: true }).check();
    await picker.getByRole('searchbox').fill('');
    await picker.getByRole('checkbox', { name: first.name, exact: true }).check();
    await expect(picker.getByRole('status')).toHaveText(fill(words.pick.count, { count: 2 }));
    await picker.getByRole('button', { name: words.pick.show }).click();
    await expect(page).toHaveURL(`${site.url}matrix/?cols=${first.id},${last.id}`);
    await expect(page.locator('[data-part="count"]')).toContainText(fill(words.script.servers(count), { shown: 2 }));
    expect(await answersOf(page)).toEqual([first, last]);
    await expect(picker).not.toHaveAttribute('open');
    await expect(page.locator('[data-part="scroller"]')).toBeFocused();

    await page.reload();
    await expect(cellsOf(page)).toHaveCount(2 * first.answers.length);
    await page.goBack();
    await expect(picker).toHaveAttribute('open');
    expect(await shownColumns(page)).toEqual([]);
  });

  test('filters, orders and opens what was picked like any other view', async ({ page }) => {
    await page.goto('/matrix/');
    const whole = await answersOf(page);
    const refs = await page.locator('tr[data-feature]').evaluateAll((all) => all.map((it) => it.id));
    const [a, b] = [whole[0]!, whole[1]!];
    const place = refs.findIndex((_, index) => a.answers[index]!.startsWith('yes') && b.answers[index]!.startsWith('no '));
    await open(page, `matrix/?must=${refs[place]!.toUpperCase()}&cols=${b.id},${a.id}`);
    await expect.poll(() => shownColumns(page)).toEqual([a.name]);
    await expect(page.locator('[data-part="removed"]')).toContainText(b.name);
    await page.getByRole('button', { name: words.script.clear }).click();
    await expect(pickerOf(page)).toHaveAttribute('open');
    // The address of a cell, such as search gives it, brings its column.
    await open(page, `matrix/?cell=${refs[place]}:${a.id}`);
    await expect(page.getByRole('dialog').getByRole('heading')).toContainText(a.name);
    await expect(page).toHaveURL(`${site.url}matrix/?cols=${a.id}&cell=${refs[place]}:${a.id}`);
    expect(await shownColumns(page)).toEqual([a.name]);
  });

  test('shows a configuration that was picked without its server', async ({ page }) => {
    await open(page, 'matrix/');
    const columns = JSON.parse((await page.locator('feature-matrix').getAttribute('data-columns'))!) as { id: string; name: string; configuration?: string }[];
    const { id, name, configuration } = columns.find((it) => it.configuration !== undefined)!;
    await open(page, `matrix/?cols=${id}`);
    await expect.poll(() => shownColumns(page)).toEqual([`${name} ${configuration}`]);
    await expect(pickerOf(page).getByRole('checkbox', { name, exact: true, includeHidden: true })).toBeChecked();
  });

  test('says what could not be loaded, and asks again', async ({ page }) => {
    await page.route('**/partials/columns/**', (route) => route.abort());
    await open(page, 'matrix/');
    await pickerOf(page).getByRole('checkbox').first().check();
    await pickerOf(page).getByRole('button', { name: words.pick.show }).click();
    const notice = page.locator('[data-part="notice"]');
    await expect(notice).toContainText(words.script.partFailed);
    await expect(page.locator('[data-part="count"]')).toContainText(fill(words.script.servers(count), { shown: 0 }));
    await page.unroute('**/partials/columns/**');
    await notice.getByRole('button', { name: words.script.again }).click();
    await expect(cellsOf(page).first()).toBeVisible();
    await expect(notice).toBeEmpty();
  });

  for (const width of [390, 1280])
    test(`has no barriers, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, 'matrix/');
      await expect(pickerOf(page).getByRole('checkbox')).toHaveCount(count);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
});

test.describe('a pair of servers beyond those whose pairs are built', () => {
  test('is drawn, also at the address that its page would have', async ({ page }) => {
    await open(page, 'compare/');
    const ids = await page
      .locator('pair-picker select')
      .first()
      .locator('option')
      .evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
    const servers = ids.filter((id) => !id.includes(':'));
    expect(servers).toHaveLength(count);
    expect(await page.locator('main td a').count()).toBe(builtPairs(servers.map((id) => ({ id }))).length);
    const [a, b] = [servers[0]!, servers.at(-1)!];
    await open(page, `compare/${a}-vs-${b}/`);
    await page.waitForURL(`${site.url}compare/?a=${a}&b=${b}`);
    await expect(page.locator('drawn-pair td .cell').first()).toBeVisible();
    const groups = page.locator('drawn-pair details[data-group]');
    for (const group of await groups.all()) await group.evaluate((it: HTMLDetailsElement) => (it.open = true));
    const disputed = page.locator('drawn-pair td', { hasText: words.cell.disagree });
    await expect(disputed).not.toHaveCount(0);
    await expect(page.locator('drawn-pair td[data-disputed]')).toHaveCount(await disputed.count());
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('servers of the matrix lead to profiles, and features to their pages', async ({ page }) => {
    await open(page, 'matrix/');
    await expect(page.locator('noscript p')).toContainText(words.pick.noScript);
    await expect(pickerOf(page).locator('li a[href^="/servers/"]')).toHaveCount(count);
    await expect(pickerOf(page).getByRole('button')).toHaveCount(0);
    expect(await page.locator('tr[data-feature] a[href^="/features/"]').count()).toBeGreaterThan(10);
  });

  test('the compare page says which pairs need it', async ({ page }) => {
    await open(page, 'compare/');
    await expect(page.getByRole('heading', { name: compare.built })).toBeVisible();
    await expect(page.locator('main noscript p')).toContainText(compare.noScript);
  });
});

/** Every column that is seen: its server, and level, evidence, number and words of each answer. */
async function answersOf(page: Page): Promise<{ id: string; name: string; answers: string[] }[]> {
  await page.locator('table [tabindex="0"]').waitFor({ state: 'attached' });
  return page.locator('.matrix thead th:not(:first-child)').evaluateAll((heads) =>
    heads.map((head) => {
      const place = (head as HTMLTableCellElement).cellIndex;
      const link = head.querySelector('a')!;
      const cells = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-feature]')].map((row) => row.cells[place]!);
      const answers = cells.map(({ dataset, textContent }) => [dataset.level, dataset.evidence, dataset.number, textContent.trim()].join(' '));
      return { id: link.pathname.split('/')[2]!, name: link.textContent.trim(), answers };
    }),
  );
}
