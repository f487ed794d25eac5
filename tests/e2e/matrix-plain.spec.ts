import { expect } from '@playwright/test';
import { test } from './matrix-file.ts';
import { linkOf, namesOf, refsOf, shownColumns, shownRows, terms, words } from './matrix-page.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the whole table is there, and every cell leads to its fact', async ({ page, matrix, request }) => {
  await page.goto('/matrix/');
  expect(await shownColumns(page)).toEqual(namesOf(matrix.servers));
  expect(await shownRows(page)).toEqual(refsOf(matrix.features));
  const links = await page.locator('tr[data-feature] td a').evaluateAll((all) => all.map((it) => [it.getAttribute('href')!, it.ariaLabel!] as const));
  expect(links.map(([href]) => href)).toEqual(
    matrix.features.flatMap((feature) => matrix.servers.map((server) => `/servers/${server.id}/#${feature.ref.toLowerCase()}`)),
  );
  const labels = links.map(([, label]) => label);
  const cells = matrix.features.flatMap((feature) => matrix.servers.map((server) => matrix.cellOf(server, feature)));
  const silent = cells.filter(({ level }, index) => level && !labels[index]!.includes(`: ${terms.level[level].toLowerCase()}`));
  expect(silent, 'cells whose names do not say the level').toEqual([]);
  for (const server of matrix.servers) {
    const profile = await (await request.get(`/servers/${server.id}/`)).text();
    const lost = refsOf(matrix.features).filter((ref) => !profile.includes(`id="${ref.toLowerCase()}"`));
    expect(lost, `anchors that ${server.id} does not have`).toEqual([]);
  }
  await linkOf(page, matrix, matrix.servers.at(-1)!, matrix.dividing).click();
  await expect(page).toHaveURL(`/servers/${matrix.servers.at(-1)!.id}/#${matrix.dividing.ref.toLowerCase()}`);
  await expect(page.locator(':target')).toBeInViewport();
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`nothing pretends to work without JavaScript, ${width} px wide`, async ({ page, matrix }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/matrix/');
    expect(await page.locator('main :is(button, input, select, summary):visible').count()).toBe(0);
    const way = page.locator('noscript p');
    await expect(way).toBeVisible();
    expect(await way.innerText()).toContain(words.noScript);
    await expect(way.getByRole('link')).toHaveAttribute('href', '/features/');
    await expect(linkOf(page, matrix, matrix.servers[0]!, matrix.dividing)).toBeVisible();
    // Parameters change nothing, and nothing says that they did.
    await page.goto(`/matrix/?must=${matrix.dividing.ref}`);
    expect(await shownColumns(page)).toEqual(namesOf(matrix.servers));
    await expect(page.locator('[data-part="notice"]')).toBeEmpty();
  });
}

test('the feature page that the table leads to lists who has the feature', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  await page.goto('/matrix/');
  await page.getByRole('rowheader', { name: feature.name.en }).getByRole('link').click();
  await expect(page).toHaveURL(`/features/${feature.id}/`);
  for (const server of matrix.having([feature])) await expect(page.getByRole('main').locator(`a[href^="/servers/${server.id}/"]`).first()).toBeVisible();
});
