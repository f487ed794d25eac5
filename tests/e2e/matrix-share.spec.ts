import { expect, type Page } from '@playwright/test';
import { showHidden } from '../../src/domain/prose/hidden.ts';
import { test } from './matrix-file.ts';
import { namesOf, openMatrix, refsOf, rowOf, shownColumns, shownRows, words } from './matrix-page.ts';

test('every choice is written into the address, and a reload brings the view back', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const [server] = matrix.having([feature], true) as [(typeof matrix.servers)[number]];
  const panel = page.locator('filter-panel');
  await openMatrix(page);
  await rowOf(page, feature).getByRole('checkbox').check();
  await expect(page).toHaveURL(`/matrix/?must=${feature.ref}`);
  await panel.getByRole('checkbox', { name: words.panel.strict }).check();
  await panel.locator(`input[name="interface"][value="${server.interfaces[0]}"]`).check();
  await panel.locator(`input[name="state"][value="${server.state}"]`).check();
  await panel.locator(`input[name="on"][value="${server.platforms[0]}"]`).check();
  await panel.getByRole('checkbox', { name: words.panel.differ }).check();
  await panel.getByRole('combobox', { name: words.panel.sort }).selectOption('name');
  await page.getByRole('table').locator('[data-fold=""]').last().click();
  const letter = matrix.features.at(-1)!.ref[0]!;
  const query = `must=${feature.ref}&strict=1&interface=${server.interfaces[0]}&state=${server.state}&on=${server.platforms[0]}&differ=1&fold=${letter}&sort=name`;
  await expect(page).toHaveURL(`/matrix/?${query}`);
  await expect.poll(() => shownColumns(page)).toContain(server.name);

  const look = async () => ({
    columns: await shownColumns(page),
    rows: await shownRows(page),
    boxes: await page
      .locator('feature-matrix input:checked')
      .evaluateAll((all) => all.map((it) => it.ariaLabel ?? `${(it as HTMLInputElement).name} ${(it as HTMLInputElement).value}`)),
    chips: await page.locator('[data-part="chips"]').innerText(),
  });
  await expect.poll(async () => (await look()).boxes.length).toBe(6);
  const before = await look();
  await page.reload();
  await expect.poll(look).toEqual(before);
  await expect(page).toHaveURL(`/matrix/?${query}`);
});

test('Back and Forward go through the choices one by one', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const views = [matrix.servers, matrix.having([feature]), matrix.having([feature], true)].map(namesOf);
  await openMatrix(page);
  await rowOf(page, feature).getByRole('checkbox').check();
  await page.getByRole('checkbox', { name: words.panel.strict }).check();
  await expect.poll(() => shownColumns(page)).toEqual(views[2]);
  for (const [step, view] of [
    ['goBack', views[1]],
    ['goBack', views[0]],
    ['goForward', views[1]],
    ['goForward', views[2]],
  ] as const) {
    await page[step]();
    await expect.poll(() => shownColumns(page), step).toEqual(view);
  }
  await expect(rowOf(page, feature).getByRole('checkbox')).toBeChecked();
});

test('what is typed is no step of its own', async ({ page, matrix }) => {
  await openMatrix(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('searchbox', { name: words.panel.find }).pressSequentially(matrix.dividing.ref);
  await expect(page).toHaveURL(`/matrix/?q=${matrix.dividing.ref}`);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('the link is copied as it stands, however often', async ({ page, context, matrix }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await openMatrix(page, `?must=${matrix.dividing.ref}`);
  const button = page.locator('[data-do="link"]');
  await expect(button).toHaveText(words.actions.link);
  for (let time = 0; time < 2; time += 1) {
    await button.click();
    await expect(button).toHaveText(words.script.copied);
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.clock.fastForward(10_000);
  await expect(button).toHaveText(words.actions.link);
});

const control = 'must=\u0000\u001b\u202e';
const hostile: [address: string, named: string[]][] = [
  ['must=ZZ99&nonsense=1&lonely&strict=yes&cell=c3:nobody', ['must=ZZ99', 'nonsense=1', 'lonely', 'strict=yes', 'cell=c3:nobody']],
  ['cols=__proto__&sort=constructor&view=toString&fold=ZZ&open=%27%22', ['cols=__proto__', 'sort=constructor', 'view=toString', 'fold=ZZ', `open='"`]],
  ['%3Cimg%20src=x%20onerror=alert(1)%3E', ['<img src=x onerror=alert(1)>']],
  [`${encodeURIComponent(control).replace('%3D', '=')}&%zz=%`, [showHidden(control), '%zz=%']],
  [`q=${'x'.repeat(5000)}`, ['x'.repeat(50)]],
  [`must=${'zz,'.repeat(3000)}`, ['must=zz']],
];

test('what an address says that nobody understands is named and left out; the page works', async ({ page, matrix }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('a script of the address ran')));
  for (const [address, named] of hostile) {
    await openMatrix(page, `?${address}`);
    const notice = page.getByRole('status').filter({ hasText: words.script.ignored.split('{')[0]! });
    for (const it of named) await expect(notice, address.slice(0, 80)).toContainText(it);
    expect((await notice.innerText()).length, address.slice(0, 80)).toBeLessThan(800);
    // A text that nothing contains hides every row, and says so.
    const rows = address.includes('q=') ? [] : refsOf(matrix.features);
    expect(await shownRows(page), address.slice(0, 80)).toEqual(rows);
    await expect(page.locator('[data-part="nothing-left"]'), address.slice(0, 80)).toBeVisible({ visible: rows.length === 0 });
    expect(await notice.locator('*').count(), 'markup in the notice').toBe(0);
  }
  expect(faults).toEqual([]);

  // The next choice writes a clean address, and the notice goes.
  await rowOf(page, matrix.dividing).getByRole('checkbox').check();
  await expect(page).toHaveURL(`/matrix/?must=${matrix.dividing.ref}`);
  await expect(page.locator('[data-part="notice"]')).toBeHidden();
});

test('of an address that is understood in part, that part counts', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  await openMatrix(page, `?must=${feature.ref.toLowerCase()},ZZ99&strict=1&strict=0`);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.having([feature], true)));
  await expect(page.locator('[data-part="notice"]')).toContainText('must=ZZ99');
  await expect(page.locator('[data-part="notice"]')).toContainText('strict=0');
});

/** How far the page has moved since it began to load: the sum of its layout shifts. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  await page.locator('feature-matrix[data-drawn]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

test('a shared view does not move while it loads', async ({ page, matrix }) => {
  expect(await shiftOf(page, `/matrix/?must=${matrix.dividing.ref}&strict=1&nonsense=1`)).toBeLessThan(0.005);
});

test('a shared view is seen although its script never comes', async ({ page, matrix }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`/matrix/?must=${matrix.dividing.ref}`);
  await expect(page.getByRole('table')).toBeVisible();
});
