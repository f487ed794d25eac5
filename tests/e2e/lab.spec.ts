import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { labCommand } from '../../src/domain/lab/cell-observations.ts';
import { fill } from '../../src/components/ui/fill.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { parseTranscripts } from '../../src/schema/transcripts.ts';
import { test, type Cell } from './matrix-file.ts';
import { openMatrix, placeOf, popoverOf } from './matrix-page.ts';

const { lab, matrix, site } = wordsOf('en');

/** A cell that the lab has verified, with what it saw. */
const isSeen = (cell: Cell) => cell.evidence === 'verified' && cell.observation && !cell.observation.url.includes('strict');

test('from a cell to the bytes: the popover leads to the result, and the result to its transcript', async ({ page, matrix }) => {
  const cell = matrix.cells.find(isSeen)!;
  const { probe, version, configuration, url } = cell.observation!;
  const { link, server } = placeOf(page, matrix, cell);
  await openMatrix(page);
  await link.click();
  await expect(popoverOf(page)).toContainText(version);
  await expect(popoverOf(page).getByText(labCommand(server.id, [probe]).slice(0, 40))).toBeVisible();
  const seen = popoverOf(page).locator(`a[href="${url}"]`).first();
  await expect(seen, 'a probe has a name for readers').not.toContainText(probe);
  await seen.click();
  await expect(page).toHaveURL(url);
  const result = page.locator(':target');
  await expect(result).toBeInViewport();
  await expect(result).toContainText(version);
  await result.locator('summary').click();
  const wire = result.locator('pre[data-transcript]');
  await expect(wire).toContainText('$ ');
  await expect(wire).toContainText(/#1 > /);
  await expect(result.getByText(`npm run lab -- --servers ${server.id} --configurations ${configuration} --probes ${probe}`)).toBeVisible();
});

test('a transcript is served as it was written, as plain text', async ({ page, request, matrix }) => {
  const { server, observation } = matrix.cells.find(isSeen)!;
  const { probe, configuration, version } = observation!;
  await page.goto(`/lab/probes/${probe}/`);
  const address = await page.locator(`#${server}-${configuration} a[href$=".txt"]`).getAttribute('href');
  const response = await request.get(address!);
  expect(response.headers()['content-type']).toContain('text/plain');
  const text = await response.text();
  expect(text.split('\n').slice(0, 2)).toEqual([`${probe} · ${server} ${version}, ${configuration}`, expect.stringMatching(/^\$ /)]);
  const bundle = readFileSync(`content/observations/${server}/${version}/${configuration}.txt`, 'utf8');
  expect(text.split('\n').slice(1).join('\n')).toBe(parseTranscripts(bundle).get(probe));
});

test('no transcript of what is withheld is on the site', async ({ page }) => {
  await page.goto('/lab/strict/');
  const withheld = page.locator('dd div', { hasText: new RegExp(`(^|: )\\s*${wordsOf('en').verdicts.brief.withheld}\\s*$`) });
  expect(await withheld.count()).toBeGreaterThan(0);
  expect(await withheld.locator('a').count()).toBe(0);
});

test('the address of a malformed request opens it, and it is seen', async ({ page }) => {
  await page.goto('/lab/strict/');
  const last = page.locator('main details [id]').last();
  const id = (await last.getAttribute('id'))!;
  await expect(last).toBeHidden();
  await page.goto(`/lab/strict/#${id}`);
  await expect(last).toBeInViewport();
  await expect(last.locator('xpath=..').locator('summary')).toBeInViewport();
});

test('without JavaScript what a server does with a malformed request is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/lab/strict/');
  await page.locator('main details summary').first().click();
  await expect(page.locator('main details dd').first()).toBeVisible();
  await context.close();
});

test('every dispute stands on the page of disagreements, with its reason', async ({ page, matrix }) => {
  await page.goto('/lab/disagreements/');
  const disputed = matrix.cells.filter((it) => it.evidence === 'disputed');
  expect(disputed.length).toBeGreaterThan(0);
  for (const cell of disputed) {
    const { ref } = matrix.features.find((it) => it.id === cell.feature)!;
    const article = page.locator(`#${cell.server}-${ref.toLowerCase()}`);
    await expect(article).toContainText(cell.dispute!.en.replaceAll('`', ''));
  }
});

test('coverage counts what the cells say', async ({ page, matrix }) => {
  await page.goto('/coverage/');
  const { evidence } = wordsOf('en').terms;
  for (const server of matrix.servers) {
    const row = page
      .locator('table:has(td[data-head])')
      .first()
      .getByRole('row')
      .filter({ has: page.locator(`a[href="/servers/${server.id}/"]`) });
    for (const kind of ['verified', 'observed', 'disputed'] as const) {
      const count = matrix.cells.filter((it) => it.server === server.id && it.evidence === kind).length;
      await expect(row.locator(`td[data-head="${evidence[kind]}"]`), `${server.name}: ${kind}`).toHaveText(count ? String(count) : '');
    }
  }
});

test('signals, time-outs and limits lay every server that was run side by side and lead to what was seen', async ({ page, matrix }) => {
  const ran = matrix.servers.filter((server) => matrix.cells.some((it) => it.server === server.id && it.observation));
  expect(ran.length).toBeGreaterThan(10);
  const names = ran.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en'));
  for (const path of ['signals', 'timeouts', 'limits'] as const) {
    await page.goto(`/${path}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lab[path].title);
    const results = page.locator('#results ~ .fold');
    expect(await results.count()).toBeGreaterThan(5);
    const shown = new Set((await results.locator('dt').allTextContents()).map((it) => it.trim()));
    expect([...shown].toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual(names);
    await results.first().locator('summary').click();
    const lefts = await results
      .first()
      .locator('dt')
      .evaluateAll((all) => all.map((it) => Math.round(it.getBoundingClientRect().left)));
    expect(new Set(lefts).size, 'servers stand in columns').toBeGreaterThan(1);
    await results.locator('dd a').first().click();
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('two times of one request say whose they are', async ({ page }) => {
  await page.goto('/timeouts/');
  const texts = await page.locator('.chart > div > span').allInnerTexts();
  const double = texts.filter((it) => it.includes(','));
  expect(double.length).toBeGreaterThan(0);
  const [client, code] = [lab.numbers.clientSeconds(''), lab.numbers.codeSeconds('')].map((it) => it.trim());
  for (const it of double) expect(it).toContain(client);
  for (const it of double) expect(it).toContain(code);
});

test('long pages begin with what they consist of', async ({ page }) => {
  for (const path of ['lab', 'lab/strict', 'lab/disagreements', 'coverage', 'timeouts', 'limits', 'signals', 'features']) {
    await page.goto(`/${path}/`);
    const links = page.getByRole('navigation', { name: site.onThisPage }).getByRole('link');
    expect(await links.count(), path).toBeGreaterThan(2);
    await links.last().click();
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('features are filtered by what is typed, and counted', async ({ page, matrix: { features } }) => {
  await page.goto('/features/');
  const filter = page.getByRole('searchbox', { name: matrix.panel.find });
  const rows = page.locator('[data-filtered] li:visible');
  const name = features[0]!.name.en.toLowerCase();
  const left = (await rows.allTextContents()).filter((it) => it.toLowerCase().includes(name));
  expect(left.length).toBeGreaterThan(0);
  await filter.fill(name.toUpperCase());
  await expect(rows).toHaveCount(left.length);
  await expect(page.locator('list-filter output')).toHaveText(fill(matrix.script.features(features.length), { shown: left.length }));
  await filter.fill('no such feature');
  await expect(page.locator('[data-filtered]:visible')).toHaveCount(0);
  await expect(page.locator('list-filter output')).toHaveText(matrix.script.noRows);
  await filter.fill('');
  await expect(rows).toHaveCount(features.length);
});

test('a probe shows its code and the code that it uses', async ({ page, request }) => {
  await page.goto('/lab/probes/ops-term/');
  await expect(page.locator('pre', { hasText: 'busySignal(' })).toContainText('SIGTERM');
  const shared = page.getByRole('link', { name: 'lab/wire/signals.ts' });
  expect(await (await request.get((await shared.getAttribute('href'))!)).text()).toBe(readFileSync('lab/wire/signals.ts', 'utf8'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('results and transcripts are there', async ({ page }) => {
    await page.goto('/lab/probes/ops-term/');
    await page.locator('summary').first().click();
    await expect(page.locator('pre[data-transcript]').first()).toBeVisible();
  });
});
