import { expect, type Page } from '@playwright/test';
import { groupBySpeech, speechOf } from '../../src/domain/matrix/speech.ts';
import { parseView } from '../../src/domain/matrix/view-query.ts';
import { test } from './matrix-file.ts';
import { openMatrix, rowOf, shownColumns, terms } from './matrix-page.ts';

/** What stands above columns, with the name of the first of them, from left to right. */
async function shownSpeeches(page: Page): Promise<string[]> {
  return page.locator('table thead th[data-begins]').evaluateAll((all) =>
    all
      .filter((it) => it.checkVisibility())
      .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
      .map((it) => `${(it as HTMLElement).dataset.begins}: ${it.querySelector('a')!.textContent.trim()}`),
  );
}

test('servers stand beside those that speak the same, and the first of them says what that is', async ({ page, matrix }) => {
  await openMatrix(page);
  const groups = groupBySpeech(matrix.servers);
  expect(groups.length, 'there is more than one group').toBeGreaterThan(1);
  expect(await shownSpeeches(page)).toEqual(groups.map(([speech, [first]]) => `${terms.speech[speech]}: ${first!.name}`));
});

test('columns that a reader picks or sorts say what they speak as they stand', async ({ page, matrix }) => {
  const [both, wsgi] = (['both', 'wsgi'] as const).map((speech) => matrix.servers.filter((it) => speechOf(it.interfaces) === speech));
  const picked = [wsgi![0]!, both![0]!, both![1]!, wsgi![1]!];
  await openMatrix(page, `?cols=${picked.map(({ id }) => id).join()}`);
  expect(await shownSpeeches(page)).toEqual([
    `${terms.speech.wsgi}: ${picked[0]!.name}`,
    `${terms.speech.both}: ${picked[1]!.name}`,
    `${terms.speech.wsgi}: ${picked[3]!.name}`,
  ]);
});

for (const path of ['/matrix/', '/ru/matrix/']) {
  test(`presets are links to views, shown at once and undone by Back (${path})`, async ({ page, matrix }) => {
    await openMatrix(page, '', path);
    const all = await shownColumns(page);
    const links = page.locator('[data-part="presets"] a');
    expect(await links.count()).toBeGreaterThanOrEqual(3);
    const names = {
      features: new Map(matrix.features.map(({ id, ref }) => [id, ref])),
      requirable: new Set(matrix.requirable.map(({ id }) => id)),
      columns: new Set(matrix.servers.map(({ id }) => id)),
    };
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    for (const link of await links.all()) {
      const query = new URL(await link.getAttribute('href').then((it) => it!), page.url()).search;
      await link.click();
      await expect(page).toHaveURL(`${path}${query}`);
      const { view } = parseView(query, names);
      await expect.poll(() => shownColumns(page)).not.toEqual(all);
      if (view.columns.length) await expect.poll(() => shownColumns(page)).toHaveLength(view.columns.length);
      for (const id of view.must)
        await expect(
          rowOf(
            page,
            matrix.features.find((it) => it.id === id)!,
          ).locator('input'),
        ).toBeChecked();
      await page.goBack();
      await expect.poll(() => shownColumns(page)).toEqual(all);
    }
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });
}
