import { expect, type Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { interfaces } from '../../src/vocabulary/interfaces.ts';
import { platforms, states } from '../../src/vocabulary/identity.ts';
import { ages } from '../../src/domain/matrix/view.ts';
import { monthsBetween } from '../../src/domain/model/project-state.ts';
import { test, type Server } from './matrix-file.ts';
import { countOf, namesOf, openMatrix, refsOf, rowOf, shownColumns, shownRows, terms, words } from './matrix-page.ts';

const panelOf = (page: Page) => page.locator('filter-panel');
const goneIn = (page: Page, { name }: Server) =>
  panelOf(page)
    .locator('[data-part="gone"] li')
    .filter({ has: page.getByText(name, { exact: true }) });

test('a requirement ticked in its row removes who lacks it, says why, and can be taken back', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const left = matrix.having([feature]);
  const removed = matrix.servers.filter((it) => !left.includes(it));
  await openMatrix(page);
  await expect(page.locator('[data-part="count"]')).toHaveText(countOf(matrix, matrix.servers, matrix.features));
  await rowOf(page, feature)
    .getByRole('checkbox', { name: fill(words.script.mustHave, { feature: feature.name.en }) })
    .check();

  await expect.poll(() => shownColumns(page)).toEqual(namesOf(left));
  await expect(page.locator('[data-part="count"]')).toHaveText(countOf(matrix, left, matrix.features));
  await expect(panelOf(page).locator('[data-part="required"] li')).toHaveText(
    `${feature.ref}${feature.name.en}${fill(words.script.removes, { count: removed.length })}`,
  );
  await expect(panelOf(page).locator('[data-part="gone"] li')).toHaveCount(removed.length);
  for (const server of removed) {
    const { level } = matrix.cellOf(server, feature);
    await expect(goneIn(page, server)).toContainText(fill(words.script.lacks, { ref: feature.ref, level: terms.level[level!].toLowerCase() }));
  }

  await panelOf(page)
    .getByRole('button', { name: fill(words.script.remove, { what: feature.name.en }) })
    .click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
  await expect(rowOf(page, feature).getByRole('checkbox')).not.toBeChecked();
  await expect(panelOf(page).locator('[data-part="gone"]')).toHaveText(words.script.noneGone);
});

test('the panel sets the same requirements, and strictly partial does not count', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  await openMatrix(page);
  await panelOf(page).getByRole('combobox', { name: words.panel.add }).selectOption(feature.id);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.having([feature])));
  await expect(rowOf(page, feature).getByRole('checkbox')).toBeChecked();
  await panelOf(page).getByRole('checkbox', { name: words.panel.strict }).check();
  const strict = matrix.having([feature], true);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(strict));
  await expect(page.locator('[data-part="count"]')).toHaveText(countOf(matrix, strict, matrix.features));
});

test('as installed only yes counts, the address says so, and who left says why', async ({ page, matrix }) => {
  const feature = matrix.requirable.find((it) => new Set(matrix.answersTo(it).map(({ level }) => level)).isSupersetOf(new Set(['yes', 'optional', 'no'])))!;
  const withLevel = (...levels: string[]) => matrix.servers.filter((it) => levels.includes(matrix.cellOf(it, feature).level ?? ''));
  await openMatrix(page, `?must=${feature.ref}`);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(withLevel('yes', 'optional', 'partial')));
  await panelOf(page).getByRole('checkbox', { name: words.panel.installed }).check();
  await expect(page).toHaveURL(`/matrix/?must=${feature.ref}&installed=1`);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(withLevel('yes')));
  await expect(panelOf(page).locator('[data-part="gone"]')).toContainText(`${feature.ref}: ${terms.level.optional.toLowerCase()}`);
  await expect(panelOf(page).locator('[data-part="gone"]')).toContainText(`${feature.ref}: ${terms.level.no.toLowerCase()}`);
  await panelOf(page).getByRole('checkbox', { name: words.panel.strict }).check();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(withLevel('yes')));
  await page.reload();
  await expect(panelOf(page).getByRole('checkbox', { name: words.panel.installed })).toBeChecked();
  await page.getByRole('button', { name: fill(words.script.remove, { what: words.script.installed }) }).click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(withLevel('yes', 'optional')));
});

test('only rows that differ, only those known in one way; what is hidden is counted and comes back', async ({ page, matrix }) => {
  // All servers together agree on nothing; a few do.
  const disputing = matrix.servers.filter((it) => matrix.disputed([it], matrix.features) > 0);
  const servers = disputing.slice(0, 2);
  const differing = matrix.features.filter((it) => matrix.differs(it, servers));
  const disputed = matrix.features.filter((it) => matrix.disputed(servers, [it]) > 0);
  expect(Math.min(servers.length - 1, disputed.length, matrix.features.length - differing.length), 'the data have rows of every kind').toBeGreaterThan(0);
  await openMatrix(page, `?cols=${servers.map(({ id }) => id).join()}`);
  for (const [box, kept] of [
    [words.panel.differ, differing],
    [terms.evidence.disputed, disputed],
  ] as const) {
    await panelOf(page).getByRole('checkbox', { name: box }).check();
    await expect.poll(() => shownRows(page)).toEqual(refsOf(kept));
    await expect(page.locator('[data-part="count"]')).toHaveText(countOf(matrix, servers, kept));
    await expect(panelOf(page)).toContainText(fill(words.script.hiddenRows, { count: matrix.features.length - kept.length }));
    await panelOf(page).getByRole('button', { name: words.script.showRows }).click();
    await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features));
    await expect(panelOf(page).getByRole('checkbox', { name: box })).not.toBeChecked();
  }
});

const filters = [
  { name: 'interface', all: interfaces, has: (server: Server, it: string) => (server.interfaces as string[]).includes(it), why: words.script.otherInterface },
  { name: 'state', all: states, has: (server: Server, it: string) => server.state === it, why: words.script.otherState },
  { name: 'on', all: platforms, has: (server: Server, it: string) => (server.platforms as string[]).includes(it), why: words.script.otherPlatform },
];
for (const { name, all, has, why } of filters) {
  test(`servers are filtered by ${name}`, async ({ page, matrix }) => {
    const keptBy = (it: string) => matrix.servers.filter((server) => has(server, it));
    const value = all.find((it) => keptBy(it).length > 0 && keptBy(it).length < matrix.servers.length)!;
    await openMatrix(page);
    await panelOf(page).locator(`input[name="${name}"][value="${value}"]`).check();
    await expect.poll(() => shownColumns(page)).toEqual(namesOf(keptBy(value)));
    for (const server of matrix.servers.filter((it) => !has(it, value))) await expect(goneIn(page, server)).toContainText(why);
    await page.getByRole('button', { name: words.script.clear }).click();
    await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
  });
}

test('servers are filtered by the age of their last release, in words, address and chip', async ({ page, matrix, request }) => {
  const months = new Map<string, number>();
  for (const { id, checked } of matrix.servers) {
    const { server } = (await (await request.get(`/api/v1/servers/${id}.json`)).json()) as { server: { identity: { packages: { date: string }[] } } };
    const [last] = server.identity.packages
      .map((it) => it.date)
      .sort()
      .reverse();
    months.set(id, monthsBetween(last!, checked.on));
  }
  const monthsOf = ({ id }: Server) => months.get(id)!;
  const age = ages.find((it) => matrix.servers.some((server) => monthsOf(server) >= Number(it)))!;
  const old = matrix.servers.filter((it) => monthsOf(it) >= Number(age));
  await openMatrix(page);
  await panelOf(page).getByRole('combobox', { name: words.panel.age }).selectOption(age);
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers.filter((it) => !old.includes(it))));
  await expect(page).toHaveURL(`/matrix/?age=${age}`);
  for (const server of old) await expect(goneIn(page, server)).toContainText(fill(words.script.tooOld, { count: monthsOf(server) }));
  await page.getByRole('button', { name: fill(words.script.remove, { what: fill(words.script.age, { count: age }) }) }).click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
});

test('who was removed stands under the chips, and one click brings it back', async ({ page, matrix }) => {
  const required = matrix.irreconcilable;
  const [kept, dropped] = required;
  const server = matrix.having([kept])[0]!;
  await openMatrix(page, `?must=${refsOf(required).join(',')}&state=archived`);
  const line = page.locator('[data-part="removed"]');
  await expect(line).toContainText(`${server.name} (${dropped.ref}: `);
  await line.getByRole('button', { name: fill(words.script.bringBack, { server: server.name }), exact: true }).click();
  await expect.poll(() => shownColumns(page)).toContain(server.name);
  await expect(page).toHaveURL(`/matrix/?must=${kept.ref}&state=${server.state},archived`);
  expect(await page.evaluate(() => document.activeElement !== document.body), 'something has the focus').toBe(true);
  await page.goBack();
  await expect(line).toContainText(server.name);
});

test('a feature is found by its reference, its name and the terms that people type', async ({ page, matrix, request }) => {
  const { features } = (await (await request.get('/api/v1/features.json')).json()) as {
    features: { ref: string; name: { en: string }; terms: { en: string[] } }[];
  };
  const field = panelOf(page).getByRole('searchbox', { name: words.panel.find });
  const sample = features.find((it) => it.terms.en.length > 0)!;
  await openMatrix(page);
  await field.fill(sample.ref);
  await expect.poll(() => shownRows(page), 'a reference is meant whole').toEqual([sample.ref]);
  for (const text of [sample.name.en, sample.terms.en[0]!]) {
    const wanted = text.toLowerCase().split(/\s+/);
    const found = features.filter((it) => wanted.every((word) => `${it.ref} ${it.name.en} ${it.terms.en.join(' ')}`.toLowerCase().includes(word)));
    await field.fill(text);
    await expect.poll(() => shownRows(page), text).toEqual(found.map((it) => it.ref));
  }
  await field.fill('no feature is called like this');
  await expect(page.locator('[data-part="nothing-left"]')).toContainText(words.script.noRows);
  await page.locator('[data-part="nothing-left"]').getByRole('button', { name: words.script.showRows }).click();
  await expect.poll(() => shownRows(page)).toEqual(refsOf(matrix.features));
});

test('where nothing is left the closest server is named, and its lack can be dropped', async ({ page, matrix }) => {
  const required = matrix.irreconcilable;
  const [closest] = matrix.servers.toSorted((a, b) => matrix.lackedBy(a, required).length - matrix.lackedBy(b, required).length);
  const lacks = refsOf(matrix.lackedBy(closest!, required)).join(', ');
  await openMatrix(page, `?must=${refsOf(required).join(',')}`);
  const empty = page.locator('[data-part="nothing-left"]');
  await expect(empty).toContainText(fill(words.script.closest, { count: required.length, server: closest!.name, list: lacks }));
  await expect(page.getByRole('table')).toBeHidden();
  await empty.getByRole('button', { name: fill(words.script.drop, { list: lacks }) }).click();
  const kept = required.filter((it) => !lacks.split(', ').includes(it.ref));
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.having(kept)));
  expect(namesOf(matrix.having(kept))).toContain(closest!.name);
});

test('where filters alone leave nothing, they can be cleared', async ({ page, matrix }) => {
  expect(matrix.servers.filter((server) => platforms.every((it) => server.platforms.includes(it)))).toEqual([]);
  await openMatrix(page, `?on=${platforms.join(',')}`);
  await expect(page.locator('[data-part="nothing-left"]')).toContainText(words.script.noServers);
  await page.locator('[data-part="nothing-left"]').getByRole('button', { name: words.script.clear }).click();
  await expect.poll(() => shownColumns(page)).toEqual(namesOf(matrix.servers));
});
