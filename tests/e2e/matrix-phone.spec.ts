import { expect, type Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { test } from './matrix-file.ts';
import { linkOf, namesOf, openMatrix, rowOf, shownColumns, terms, words } from './matrix-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const layout = (page: Page, name: string) => page.getByRole('group', { name: words.layout.label }).getByRole('button', { name, exact: true });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const isInside = (page: Page, selector: string) =>
  page.evaluate((it) => Boolean(document.activeElement?.closest(it)) || document.activeElement === document.body, selector);

test('by feature, a row counts who has it and lists the servers on demand', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const [part, whole] = [matrix.having([feature]).length - matrix.having([feature], true).length, matrix.having([feature], true).length];
  await openMatrix(page);
  await expect(layout(page, words.layout.features)).toHaveAttribute('aria-pressed', 'true');
  expect(await shownColumns(page)).toEqual([]);
  const tally = rowOf(page, feature).getByRole('button', {
    name: fill(words.script.answers, { feature: feature.name.en, counted: terms.has(whole, part, matrix.servers.length) }),
  });
  await expect(tally).toHaveText(terms.has(whole, part, matrix.servers.length));
  await expect(rowOf(page, feature).locator('td:visible')).toHaveCount(0);
  await tally.click();
  await expect(tally).toHaveAttribute('aria-expanded', 'true');
  await expect(rowOf(page, feature).locator('td:visible')).toHaveCount(matrix.servers.length);
  const shown = await rowOf(page, feature)
    .locator('td > a')
    .evaluateAll((all) => all.map((it) => getComputedStyle(it, '::after').content.replaceAll('"', '')));
  expect(shown).toEqual(namesOf(matrix.servers));
  await expect(page).toHaveURL(`/matrix/?open=${feature.ref}`);
  expect(await overflow(page)).toBe(0);
  await tally.click();
  await expect(rowOf(page, feature).locator('td:visible')).toHaveCount(0);
});

test('two or three servers stand side by side, and the others are counted', async ({ page, matrix }) => {
  await openMatrix(page);
  await layout(page, words.layout.compare).click();
  await expect(page).toHaveURL('/matrix/?view=compare');
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers.slice(0, 3)));
  await expect(page.locator('[data-part="narrow"]')).toHaveText(fill(words.script.narrow, { shown: 3, all: matrix.servers.length }));
  expect(await overflow(page)).toBe(0);
  const [a, b] = [matrix.servers.at(-1)!, matrix.servers.at(-2)!];
  await openMatrix(page, `?view=compare&cols=${a.id},${b.id}`);
  await expect.poll(() => shownColumns(page)).toEqual([a.name, b.name]);
  await expect(page.locator('[data-part="narrow"]')).toBeHidden();
});

test('the full table scrolls in its own frame', async ({ page, matrix }) => {
  await openMatrix(page);
  await layout(page, words.layout.table).click();
  await expect(page).toHaveURL('/matrix/?view=table');
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
  expect(await overflow(page)).toBe(0);
  const last = linkOf(page, matrix, matrix.servers.at(-1)!, matrix.features[0]!);
  await expect(last).not.toBeInViewport();
  await page.locator('[data-part="scroller"]').evaluate((it) => it.scrollTo(it.scrollWidth, 0));
  await expect(last).toBeInViewport();
  await expect(rowOf(page, matrix.features[0]!).getByRole('rowheader')).toBeInViewport();
  await page.goBack();
  await expect(layout(page, words.layout.features)).toHaveAttribute('aria-pressed', 'true');
});

test('the bar at the bottom counts, and opens the filters as a sheet that keeps the focus', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  await openMatrix(page);
  const bar = page.locator('[data-part="bottom-bar"]');
  await expect(bar).toBeInViewport();
  await expect(page.locator('filter-panel')).toBeHidden();
  const open = bar.getByRole('button', { name: words.actions.filters });
  const sheet = page.getByRole('dialog', { name: words.panel.title });
  await open.click();
  await expect(sheet).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    expect(await isInside(page, 'dialog[open]'), `Tab ${step + 1}`).toBe(true);
  }
  await sheet.getByRole('combobox', { name: words.panel.add }).selectOption(feature.id);
  const left = fill(words.script.servers(matrix.servers.length), { shown: matrix.having([feature]).length });
  await expect(bar.locator('[data-part="server-count"]')).toHaveText(left);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(open).toBeFocused();
  await expect(page.locator('[data-part="count"]')).toContainText(left);
  await open.click();
  await sheet.getByRole('button', { name: `${words.panel.showServers} ${left}` }).click();
  await expect(sheet).toBeHidden();
  // Where there is room the panel is back beside the table, still filled in.
  await open.click();
  await expect(sheet).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('[data-part="panel"] filter-panel [data-part="required"]')).toContainText(feature.name.en);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a cell opens as a sheet that keeps the focus and gives it back', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const link = linkOf(page, matrix, matrix.servers[1]!, feature);
  await openMatrix(page, `?open=${feature.ref}`);
  await link.click();
  const sheet = page.getByRole('dialog', { name: feature.name.en });
  await expect(sheet).toBeVisible();
  // While its text comes it may lie half a pixel lower.
  const place = async () => {
    const box = (await sheet.boundingBox())!;
    return [box.x, box.width, Math.round(box.y + box.height)];
  };
  await expect.poll(place).toEqual([0, 390, 844]);
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await isInside(page, 'dialog[open]'), `Tab ${step + 1}`).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(link).toBeFocused();
});

test('targets are large enough for a finger in every layout and in the sheet', async ({ page, matrix }) => {
  const small = () =>
    page.locator('main :is(button, select, summary, td > a, label:has(input), input[type="search"]):visible').evaluateAll((all) =>
      all
        // Servers that were removed stand in a sentence, as links of its text do.
        .filter((it) => !it.closest('p'))
        .map((it) => ({ name: it.getAttribute('aria-label') ?? it.textContent.trim().slice(0, 40), box: it.getBoundingClientRect() }))
        // WCAG 2.2 asks for 24 px; what is pressed here most is to have 44 px.
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 35))
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
  for (const view of ['features', 'compare', 'table']) {
    await openMatrix(page, `?view=${view}&must=${matrix.dividing.ref}&open=${matrix.dividing.ref}`);
    expect((await small()).slice(0, 10), view).toEqual([]);
  }
  await page.locator('[data-part="bottom-bar"]').getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect((await small()).slice(0, 10), 'the sheet').toEqual([]);
});

for (const [view, width, height] of [
  ['features', 320, 256],
  ['features', 640, 512],
  ['compare', 390, 844],
  ['compare', 320, 256],
] as const) {
  test(`arrows never lead under the bars: ${view}, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMatrix(page, view === 'features' ? '' : `?view=${view}`);
    await page.locator('table [tabindex="0"]').focus();
    const covered: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('ArrowDown');
      const fault = await page.evaluate(() => {
        const stop = document.activeElement as HTMLElement;
        const box = stop.getBoundingClientRect();
        const hits = [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * y));
        // The button with the figures lies over its row, and hides nothing of it.
        return hits.some((it) => it && stop.closest('tr')!.contains(it)) ? '' : `${stop.closest('tr')!.id} ${stop.tagName} at ${Math.round(box.top)}`;
      });
      if (fault) covered.push(fault);
    }
    expect(covered).toEqual([]);
  });
}
