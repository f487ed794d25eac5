import { expect, type Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { levels } from '../../src/vocabulary/levels.ts';
import { test, type Matrix, type Server } from './matrix-file.ts';
import { linkOf, namesOf, openMatrix, refsOf, rowOf, shownColumns, shownRows, terms, words } from './matrix-page.ts';

const listOf = (page: Page) => page.locator('filter-panel [data-part="columns"]');
const openList = (page: Page) => listOf(page).getByText(words.panel.columns).click();

test('columns are picked, ordered and brought back', async ({ page, matrix }) => {
  const [first, second, ...rest] = matrix.servers as [Server, Server, ...Server[]];
  await openMatrix(page);
  await openList(page);
  await listOf(page)
    .getByRole('button', { name: fill(words.script.right, { column: first.name }) })
    .click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf([second, first, ...rest]));
  await listOf(page)
    .getByRole('button', { name: fill(words.script.left, { column: first.name }) })
    .click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
  await expect(page).toHaveURL('/matrix/');
  await listOf(page).getByRole('checkbox', { name: second.name, exact: true }).uncheck();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf([first, ...rest]));
  await expect(page.locator('[data-part="gone"]')).toContainText(words.script.unpicked);
  await page
    .locator('[data-part="gone"]')
    .getByRole('button', { name: fill(words.script.bringBack, { server: second.name }) })
    .click();
  await expect.poll(async () => (await shownColumns(page)).toSorted()).toEqual(namesOf(matrix.servers).toSorted());
});

test('the last column stays', async ({ page, matrix }) => {
  const [only] = matrix.servers as [Server];
  await openMatrix(page, `?cols=${only.id}`);
  await openList(page);
  const box = listOf(page).getByRole('checkbox', { name: only.name, exact: true });
  // Not uncheck(), which waits for a box that is not ticked.
  await box.click();
  await expect(box).toBeChecked();
  await expect.poll(() => shownColumns(page)).toEqual([only.name]);
});

function findConfiguration({ cells, servers, features }: Matrix) {
  const cell = cells.find((it) => Object.values(it.in ?? {}).some((own) => own.level && it.level && own.level !== it.level))!;
  const [id, own] = Object.entries(cell.in!).find(([, it]) => it.level && it.level !== cell.level)!;
  const server = servers.find((it) => it.id === cell.server)!;
  return { server, own, feature: features.find((it) => it.id === cell.feature)!, configuration: server.configurations.find((it) => it.id === id)! };
}

test('a configuration is a column of its own, with its own answers, beside its server', async ({ page, matrix }) => {
  const { server, own, feature, configuration } = findConfiguration(matrix);
  const title = `${server.name} ${configuration.name}`;
  await openMatrix(page);
  await openList(page);
  await listOf(page).locator('summary').last().click();
  await listOf(page).locator(`input[value="${server.id}:${configuration.id}"]`).check();
  const place = matrix.servers.indexOf(server) + 1;
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers).toSpliced(place, 0, title));
  const link = rowOf(page, feature).locator('td').last().locator('a');
  await expect(link).toHaveAccessibleName(
    `${fill(words.script.cell, { feature: feature.name.en, column: title, answer: terms.level[own.level!].toLowerCase() })}, ${terms.evidence[own.evidence].toLowerCase()}`,
  );
  // A requirement that the configuration does not meet removes it, not its server.
  await page.goto(`/matrix/?cols=${server.id},${server.id}:${configuration.id}&must=${feature.ref}&strict=1`);
  const strict = (level: string | undefined) => level === 'yes' || level === 'optional';
  const left = [strict(matrix.cellOf(server, feature).level) && server.name, strict(own.level) && title].filter(Boolean);
  expect(left.length).toBe(1);
  await expect.poll(() => shownColumns(page)).toEqual(left);
});

test('one click at the head of a server shows its configurations beside it, one more takes them away', async ({ page, matrix }) => {
  const { server, own, feature, configuration } = findConfiguration(matrix);
  const names = server.configurations.map((it) => `${server.name} ${it.name}`);
  const button = page.getByRole('columnheader', { name: server.name }).getByRole('button');
  await openMatrix(page);
  await expect(button).toHaveText(`+${names.length}`);
  await button.click();
  const place = matrix.servers.indexOf(server) + 1;
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers).toSpliced(place, 0, ...names));
  await expect(rowOf(page, feature).getByRole('link', { name: `${server.name} ${configuration.name}: ` })).toHaveAccessibleName(
    new RegExp(`: ${terms.level[own.level!].toLowerCase()}, `),
  );
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.reload();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers).toSpliced(place, 0, ...names));
  await button.click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
  await expect(page).toHaveURL('/matrix/');
});

test('required features move on top, in the order in which they were required, and go back to their places', async ({ page, matrix }) => {
  const required = [matrix.requirable.findLast((it) => matrix.having([it]).length > 0)!, matrix.dividing];
  const rest = matrix.features.filter((it) => !required.includes(it));
  await openMatrix(page);
  for (const [index, feature] of required.entries()) {
    await rowOf(page, feature).getByRole('checkbox').check();
    await expect.poll(async () => (await shownRows(page)).slice(0, index + 1)).toEqual(refsOf(required.slice(0, index + 1)));
    await expect(rowOf(page, feature).getByRole('checkbox')).toBeFocused();
  }
  expect(await shownRows(page)).toEqual(refsOf([...required, ...rest]));
  await expect(page.getByRole('rowheader', { name: `${words.panel.must} 2` })).toBeVisible();
  for (const feature of required) await rowOf(page, feature).getByRole('checkbox').uncheck();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features));
});

test('rows of values fold into the title of their group, one group or all', async ({ page, matrix }) => {
  const values = matrix.features.filter((it) => it.kind === 'value');
  const own = values.filter((it) => it.group === values[0]!.group);
  await openMatrix(page);
  const button = page.getByRole('table').locator('[data-fold="values"]').first();
  await expect(button).toHaveText(fill(words.script.valueRows, { list: String(own.length) }));
  await button.click();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features.filter((it) => !own.includes(it))));
  await expect(button).toHaveText(fill(words.script.valueRows, { list: own.map((it) => it.name.en).join(', ') }));
  await expect(page).toHaveURL(`/matrix/?values=${own[0]!.ref[0]}`);
  const all = page.getByRole('checkbox', { name: words.panel.values });
  await all.check();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.requirable));
  await all.uncheck();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features));
});

test('servers are sorted by one feature, which says so, by name, and by what is required', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const rank = (server: Server) => levels.indexOf(matrix.cellOf(server, feature).level!);
  const sorted = matrix.servers.toSorted((a, b) => rank(a) - rank(b));
  expect(namesOf(sorted)).not.toEqual(namesOf(matrix.servers));
  await openMatrix(page);
  const field = page.getByRole('combobox', { name: words.panel.sort });
  await field.selectOption(feature.id);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(sorted));
  await expect(rowOf(page, feature).getByRole('rowheader')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  // Cells follow their heads.
  const places = await rowOf(page, feature)
    .locator('td')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
  expect(matrix.servers.toSorted((a, b) => places[matrix.servers.indexOf(a)]! - places[matrix.servers.indexOf(b)]!)).toEqual(sorted);
  await field.selectOption('name');
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers).toSorted((a, b) => a.localeCompare(b)));
  await expect(page.locator('[aria-sort]')).toHaveCount(0);
  await openMatrix(page, `?must=${feature.ref}&sort=needs`);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(sorted.filter((it) => matrix.having([feature]).includes(it))));
});

test('groups fold, and say how many features they hold', async ({ page, matrix }) => {
  const [group] = matrix.features.map((it) => it.group) as [keyof typeof terms.group];
  const own = matrix.features.filter((it) => it.group === group);
  await openMatrix(page);
  const button = page.getByRole('table').getByRole('button', { name: terms.group[group] });
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(button).toContainText(String(own.length));
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features.filter((it) => it.group !== group)));
  await button.click();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features));
});

test('the legend keeps to what is on the screen', async ({ page, matrix }) => {
  const feature = matrix.features.find((it) => it.kind === 'support' && !matrix.answersTo(it).some((cell) => cell.evidence === 'disputed'))!;
  const marks = new Set(matrix.answersTo(feature).flatMap((it) => [it.level, it.evidence] as string[]));
  await openMatrix(page, `?q=${feature.ref}`);
  await expect.poll(() => shownRows(page)).toContain(feature.ref);
  const shown = await shownRows(page);
  expect(shown, 'the reference finds one row').toEqual([feature.ref]);
  const entries = page.locator('[data-part="legend"] .glyph');
  const seen = () =>
    entries.evaluateAll((all) =>
      all
        .filter((it) => it.checkVisibility())
        .map((it) => (it as HTMLElement).dataset)
        .map(({ level, evidence }) => level ?? evidence),
    );
  await expect.poll(async () => new Set(await seen())).toEqual(new Set([...marks].filter((it) => it !== 'none')));
});

test('a grid reference is an anchor, and its row is not under the head', async ({ page, matrix }) => {
  for (const feature of [matrix.dividing, matrix.features[Math.floor(matrix.features.length / 2)]!, matrix.features.at(-1)!]) {
    await page.goto('about:blank');
    await openMatrix(page, `#${feature.ref.toLowerCase()}`);
    // Rows that come near are drawn a few frames later; they must not push this one away.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    });
    const row = rowOf(page, feature);
    await expect(row).toBeInViewport();
    const head = await page.locator('thead').evaluate((it) => it.getBoundingClientRect().bottom);
    expect((await row.boundingBox())!.y, feature.ref).toBeGreaterThanOrEqual(head - 1);
    await expect(linkOf(page, matrix, matrix.servers[0]!, feature)).toHaveAttribute('href', `/servers/${matrix.servers[0]!.id}/#${feature.ref.toLowerCase()}`);
  }
});
