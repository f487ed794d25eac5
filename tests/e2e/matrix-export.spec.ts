import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { test, type Matrix } from './matrix-file.ts';
import { linkOf, openMatrix, refsOf, shownColumns, shownRows, terms, words } from './matrix-page.ts';

/** Saves the view and returns the file. */
async function save(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format, exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/^wsgi-atlas-matrix\.(csv|json|md)$/);
  return readFileSync(await download.path(), 'utf8');
}

/** A view in which rows and columns are fewer than all, and in another order, with the columns that it shows. */
function narrowView({ servers, dividing, features, cells }: Matrix) {
  const owner = cells.find((it) => it.in)!;
  const server = servers.find((it) => it.id === owner.server)!;
  const [configuration] = server.configurations.filter((it) => owner.in![it.id]);
  const others = servers.filter((it) => it !== server).slice(0, 2);
  const ids = [others[1]!.id, `${server.id}:${configuration!.id}`, others[0]!.id, server.id];
  const group = features.find((it) => it.group !== dividing.group)!.ref[0]!;
  return { ids, server, configuration: configuration!, search: `?cols=${ids.join(',')}&differ=1&fold=${group}`, folded: group };
}

test('JSON is exactly the view, with the cells of the API', async ({ page, matrix }) => {
  const { ids, server, configuration, search, folded } = narrowView(matrix);
  await openMatrix(page, search);
  const rows = await shownRows(page);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.some((ref) => ref.startsWith(folded))).toBe(false);
  const file = JSON.parse(await save(page, 'JSON')) as {
    view: string;
    columns: { column: string }[];
    features: { ref: string; id: string }[];
    cells: (Matrix['cells'][number] & { column: string })[];
  };
  expect(file.view).toBe(page.url());
  expect(file.columns.map((it) => it.column)).toEqual(ids);
  expect(file.features.map((it) => it.ref)).toEqual(rows);
  expect(file.cells.map((it) => `${it.feature} ${it.column}`)).toEqual(file.features.flatMap((feature) => ids.map((id) => `${feature.id} ${id}`)));
  for (const { column, ...cell } of file.cells) {
    const api = matrix.cells.find((it) => it.server === cell.server && it.feature === cell.feature)!;
    const own = column === `${server.id}:${configuration.id}` ? api.in?.[configuration.id] : undefined;
    expect([cell.level, cell.value, cell.text, cell.source, cell.evidence]).toEqual([
      (own ?? api).level,
      (own ?? api).value,
      (own ?? api).text,
      (own ?? api).source,
      (own ?? api).evidence,
    ]);
  }
});

test('CSV has a row for every row of the view and a column for every column', async ({ page, matrix }) => {
  const { search } = narrowView(matrix);
  await openMatrix(page, search);
  const [rows, columns] = [await shownRows(page), await shownColumns(page)];
  const lines = parseCsv(await save(page, 'CSV'));
  expect(lines[0]).toEqual(['ref', 'feature', ...columns]);
  expect(lines.slice(1).map(([ref]) => ref)).toEqual(rows);
  const names = rows.map((ref) => matrix.features.find((it) => it.ref === ref)!.name.en);
  expect(lines.slice(1).map(([, name]) => name)).toEqual(names);
  // Every level in the words of the page.
  const place = columns.findIndex((it) => matrix.servers.some((server) => server.name === it));
  const server = matrix.servers.find((it) => it.name === columns[place])!;
  const wrong = lines.slice(1).filter((line) => {
    const { level } = matrix.cellOf(
      server,
      matrix.features.find((it) => it.ref === line[0])!,
    );
    return level && line[place + 2] !== terms.level[level];
  });
  expect(wrong).toEqual([]);
});

test('Markdown is a table in which every answer leads to its source', async ({ page, matrix }) => {
  const { dividing } = matrix;
  await openMatrix(page, `?must=${dividing.ref}&q=${dividing.ref}`);
  const columns = await shownColumns(page);
  expect(await shownRows(page)).toContain(dividing.ref);
  const text = await save(page, 'Markdown');
  expect(text).toContain(`<${page.url()}>`);
  const line = text.split('\n').find((it) => it.startsWith(`| ${dividing.ref} |`))!;
  const having = matrix.having([dividing]);
  expect(columns).toEqual(having.map((it) => it.name));
  const answers = line.split(' | ').slice(2);
  having.forEach((server, place) => {
    const { level, source } = matrix.cellOf(server, dividing);
    expect(answers[place]).toContain(`[${terms.level[level!]}](<${source.url}>)`);
  });
});

test('the whole table is exported where nothing is chosen', async ({ page, matrix }) => {
  await openMatrix(page);
  const lines = parseCsv(await save(page, 'CSV'));
  expect(lines.length).toBe(matrix.features.length + 1);
  expect(lines.slice(1).map(([ref]) => ref)).toEqual(refsOf(matrix.features));
  expect(new Set(lines.map((it) => it.length))).toEqual(new Set([matrix.servers.length + 2]));
  // A value reads as it does in the table.
  const feature = matrix.features.find((it) => matrix.answersTo(it).every((cell) => cell.text))!;
  const shown = await linkOf(page, matrix, matrix.servers[0]!, feature).innerText();
  expect(lines.find(([ref]) => ref === feature.ref)![2]).toBe(shown.trim());
});

test('an export whose data cannot be loaded says so, and works when they can', async ({ page }) => {
  await page.route('**/api/v1/matrix.json', (route) => route.fulfill({ status: 503, body: '' }));
  await openMatrix(page);
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const notice = page.getByRole('status').filter({ hasText: fill(words.script.failed, { url: new URL('/api/v1/', page.url()).href }) });
  await expect(notice).toBeVisible();
  await page.unroute('**/api/v1/matrix.json');
  const [download] = await Promise.all([page.waitForEvent('download'), notice.getByRole('button', { name: words.script.again }).click()]);
  expect(parseCsv(readFileSync(await download.path(), 'utf8')).length).toBeGreaterThan(1);
  await expect(page.locator('[data-part="notice"]')).toBeEmpty();
});

/** Fields of RFC 4180. */
function parseCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!));
}
