import { expect } from '@playwright/test';
import { showHidden } from '../../src/domain/prose/hidden.ts';
import type { featureFile } from '../../src/domain/api/api.ts';
import { test, type Cell } from './matrix-file.ts';
import { openMatrix, placeOf, popoverOf, terms, words } from './matrix-page.ts';

const plain = (text: string) => showHidden(text).replaceAll('`', '');

const kinds: [kind: string, is: (cell: Cell) => unknown][] = [
  ['a quote', (it) => it.level === 'yes' && it.source.quote],
  ['what was searched in vain', (it) => it.source.searched],
  ['what has to be chosen', (it) => it.needs?.length],
  ['a note', (it) => it.level === 'partial' && it.note],
  ['a dispute', (it) => it.evidence === 'disputed'],
  ['a value', (it) => it.text],
  ['the answers of configurations', (it) => it.in && Object.values(it.in).some((own) => own.note)],
];
test('an open cell shows what the API says of it', async ({ page, matrix, request }) => {
  await openMatrix(page);
  const popover = popoverOf(page);
  for (const [kind, is] of kinds) {
    const { server, feature, link } = placeOf(page, matrix, matrix.cells.find(is)!);
    const file = (await (await request.get(`/api/v1/features/${feature.id}.json`)).json()) as ReturnType<typeof featureFile>;
    const cell = file.cells.find((it) => it.server === server.id)!;
    await link.click();
    await expect(popover.getByRole('heading'), kind).toHaveText(`${feature.name.en} · ${server.name} ${server.release.version}`);
    const texts = [cell.text, cell.note, cell.dispute, ...Object.values(cell.in ?? {}).map((it) => it.note)].flatMap((it) => it?.en ?? []);
    const quotes = [cell.source.quote, cell.claimed?.source.quote, ...(cell.source.searched ?? [])].flatMap((it) => it ?? []);
    const words = [cell.level && terms.level[cell.level], ...(cell.needs ?? []).map((it) => it.name), cell.checked.version].flatMap((it) => it ?? []);
    for (const said of [...texts.map(plain), ...quotes.map(showHidden), ...words]) await expect(popover, kind).toContainText(said);
    const links = await popover.getByRole('link').evaluateAll((all) => all.map((it) => it.getAttribute('href')!.replace(location.origin, '')));
    const sources = [cell.source, ...(cell.also ?? []), ...(cell.claimed ? [cell.claimed.source] : [])].map((it) => it.url);
    expect(links, kind).toEqual(expect.arrayContaining([...sources, `/features/${feature.id}/`, `/servers/${server.id}/#${feature.ref.toLowerCase()}`]));
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
  }
});

test('in a low window the popover is whole, with the links at its end', async ({ page, matrix }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await openMatrix(page);
  const { link } = placeOf(
    page,
    matrix,
    matrix.cells.find((it) => it.evidence === 'disputed')!,
  );
  await link.click();
  await expect(popoverOf(page).getByRole('link', { name: words.cell.profile })).toBeInViewport({ ratio: 1 });
  const [popover, table] = await Promise.all([popoverOf(page).boundingBox(), page.locator('[data-part="scroller"]').boundingBox()]);
  expect(popover!.y).toBeGreaterThanOrEqual(table!.y);
  expect(popover!.y + popover!.height).toBeLessThanOrEqual(table!.y + table!.height);
});

const partials = '**/partials/cells/**';

for (const [failure, answer] of [
  ['fails', { status: 500, body: '' }],
  ['is another page', { status: 200, body: '<!doctype html><title>Sign in</title>' }],
  ['cannot be reached', undefined],
] as const) {
  test(`if the partial ${failure}, the cell says so, leads to its own place and can be asked again`, async ({ page, matrix }) => {
    const { server, feature, link, query } = placeOf(page, matrix, matrix.cells[0]!);
    await page.route(partials, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await openMatrix(page);
    await link.click();
    const popover = popoverOf(page);
    await expect(popover.getByRole('status')).toContainText(words.cell.failed);
    const own = `/servers/${server.id}/#${feature.ref.toLowerCase()}`;
    await expect(popover.getByRole('link', { name: words.cell.toFact })).toHaveAttribute('href', new RegExp(`${own}$`));
    await expect(page).toHaveURL(`/matrix/${query}`);
    await page.unroute(partials);
    await popover.getByRole('button', { name: words.script.again }).click();
    await expect(popover.locator('[data-cell]')).toBeVisible();
    await expect(popover.locator('[data-part="failed"]')).toBeHidden();
  });
}

test('an address opens its cell even where the partial fails, and says why it is empty', async ({ page, matrix }) => {
  const { query } = placeOf(page, matrix, matrix.cells[0]!);
  await page.route(partials, (route) => route.abort());
  await openMatrix(page, query);
  await expect(popoverOf(page).getByRole('status')).toContainText(words.cell.failed);
});

test('the popover of a configuration shows its own answer', async ({ page, matrix }) => {
  const isDefault = (cell: (typeof matrix.cells)[number], id: string) =>
    matrix.servers.find((it) => it.id === cell.server)!.configurations.some((it) => it.id === id && it.default);
  const ownIn = (cell: (typeof matrix.cells)[number]) =>
    Object.entries(cell.in ?? {}).find(([id, own]) => !isDefault(cell, id) && own.level && own.level !== cell.level);
  const cell = matrix.cells.find(ownIn)!;
  const { server, feature } = placeOf(page, matrix, cell);
  const [id, own] = ownIn(cell)!;
  const name = server.configurations.find((it) => it.id === id)!.name;
  await openMatrix(page, `?cols=${server.id}:${id}&cell=${feature.ref.toLowerCase()}:${server.id}:${id}`);
  const popover = popoverOf(page);
  await expect(popover.getByRole('heading')).toHaveText(`${feature.name.en} · ${server.name} ${name}`);
  await expect(popover.locator('[data-cell] > .cell > p').first()).toContainText(terms.level[own.level!]);
  // The default one stands among the others, with its verdict beside its name.
  const first = server.configurations.find((it) => it.default)!;
  const other = popover.locator('[data-differing]').filter({ hasText: first.name });
  await expect(other).toContainText(terms.level[(cell.in![first.id] ?? cell).level!]);
});

test('an address opens its cell; opening is a step, moving on is none, and Back closes', async ({ page, matrix }) => {
  const [first, second] = [placeOf(page, matrix, matrix.cells[0]!), placeOf(page, matrix, matrix.cells[1]!)];
  await openMatrix(page, first.query);
  await expect(popoverOf(page)).toContainText(first.server.name);
  await popoverOf(page).getByRole('button', { name: words.cell.close }).click();
  await expect(page).toHaveURL('/matrix/');
  await first.link.click();
  await expect(page).toHaveURL(`/matrix/${first.query}`);
  const steps = await page.evaluate(() => history.length);
  // Cells under the popover are inert; this one is reached as the keyboard would.
  await second.link.evaluate((it) => (it as HTMLElement).click());
  await expect(page).toHaveURL(`/matrix/${second.query}`);
  await expect(popoverOf(page)).toContainText(second.server.name);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await expect(page.locator('[aria-expanded="true"]').and(page.locator('td a'))).toHaveCount(1);
  await page.goBack();
  await expect(popoverOf(page)).toBeHidden();
  await expect(page).toHaveURL('/matrix/');
});

test('a cell that was opened and closed leaves no step behind', async ({ page, matrix }) => {
  await page.goto('about:blank');
  await openMatrix(page);
  await placeOf(page, matrix, matrix.cells[0]!).link.click();
  await expect(popoverOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/matrix/');
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('the cells of a server in a group are loaded at the first opening, and once', async ({ page, matrix }) => {
  const asked: string[] = [];
  page.on('request', (it) => /\/(api|partials)\//.test(it.url()) && asked.push(new URL(it.url()).pathname));
  const [first, second] = matrix.features.filter((it) => it.group === matrix.features[0]!.group);
  const server = matrix.servers[0]!;
  await openMatrix(page);
  expect(asked).toEqual([]);
  for (const feature of [first!, second!, first!]) {
    await placeOf(page, matrix, matrix.cellOf(server, feature)).link.click();
    await expect(popoverOf(page).getByRole('heading')).toContainText(feature.name.en);
    await page.keyboard.press('Escape');
    await expect(popoverOf(page)).toBeHidden();
  }
  expect(asked).toEqual([`/partials/cells/${server.id}/${first!.group}/`]);
});
