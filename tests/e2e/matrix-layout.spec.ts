import { expect, type Page } from '@playwright/test';
import { test } from './matrix-file.ts';
import { openMatrix } from './matrix-page.ts';

const widthsOf = (page: Page) =>
  page
    .locator('thead th:not(:first-child), [data-first] td')
    .evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect().width));

test('the title of a group can be read while its rows scroll under it', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openMatrix(page);
  const covered = await page.locator('[data-part="scroller"]').evaluate(async (scroller) => {
    const faults: string[] = [];
    for (const body of scroller.querySelectorAll('tbody')) {
      body.rows[Math.min(3, body.rows.length - 1)]!.scrollIntoView({ block: 'start' });
      // Rows are then under the title, and answers beside the names of features.
      scroller.scrollBy(150, 20);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      const title = body.rows[0]!;
      const box = title.querySelector('button')!.getBoundingClientRect();
      const hits = [0.1, 0.5, 0.9].map((x) => document.elementFromPoint(box.left + box.width * x, box.top + box.height / 2));
      if (hits.some((it) => !it || !title.contains(it))) faults.push(title.textContent.trim());
    }
    return faults;
  });
  expect(covered).toEqual([]);
});

test('columns are at most 8 rem wide, however few are left', async ({ page, matrix }) => {
  const widest = 8 * 16;
  await page.setViewportSize({ width: 1680, height: 900 });
  for (const search of ['', `?must=${matrix.dividing.ref}&strict=1`, `?cols=${matrix.servers[0]!.id}`]) {
    await openMatrix(page, search);
    const widths = await widthsOf(page);
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.max(...widths), search).toBeLessThanOrEqual(widest);
    expect(Math.min(...widths), search).toBeGreaterThan(widest / 2);
  }
});

test('columns of the head stand over those of the rows', async ({ page }) => {
  for (const width of [1280, 1680]) {
    await page.setViewportSize({ width, height: 900 });
    await openMatrix(page);
    const edges = await page
      .locator('table')
      .evaluate((table: HTMLTableElement) =>
        [table.tHead!.rows[0]!, ...[...table.tBodies].map((body) => body.rows[1]!)].map((row) =>
          [...row.cells].slice(1).map((cell) => Math.round(cell.getBoundingClientRect().left)),
        ),
      );
    for (const row of edges) expect(row, `${width} px`).toEqual(edges[0]);
  }
});
