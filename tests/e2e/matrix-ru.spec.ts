import { expect } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { test } from './matrix-file.ts';
import { linkOf, openMatrix, rowOf, shownColumns } from './matrix-page.ts';

const { matrix: words, terms } = wordsOf('ru');
const english = wordsOf('en').matrix;

test('the Russian matrix speaks Russian: count, chips, lists, cells, buttons', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  const left = matrix.having([feature], true);
  await openMatrix(page, '', '/ru/matrix/');
  await rowOf(page, feature)
    .getByRole('checkbox', { name: fill(words.script.mustHave, { feature: feature.name.ru }) })
    .check();
  await page.getByRole('checkbox', { name: words.panel.strict }).check();
  await expect.poll(() => shownColumns(page)).toEqual(left.map((it) => it.name));
  await expect(page).toHaveURL(`/ru/matrix/?must=${feature.ref}&strict=1`);
  await expect(page.locator('[data-part="count"]')).toContainText(fill(words.script.servers(matrix.servers.length), { shown: left.length }));
  await expect(page.getByRole('group', { name: words.chosen })).toContainText(words.script.strict);
  await expect(page.locator('[data-part="required"]')).toContainText(fill(words.script.removes, { count: matrix.servers.length - left.length }));
  const removed = matrix.servers.find((it) => matrix.cellOf(it, feature).level === 'partial')!;
  await expect(page.locator('[data-part="gone"] li').filter({ hasText: removed.name })).toContainText(terms.level.partial.toLowerCase());
  const label = fill(words.script.cell, {
    feature: feature.name.ru,
    column: left[0]!.name,
    answer: terms.level[matrix.cellOf(left[0]!, feature).level!].toLowerCase(),
  });
  await expect(linkOf(page, matrix, left[0]!, feature)).toHaveAccessibleName(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  // No word of the English page is left among those that can be pressed or chosen.
  const controls = await page.locator('main :is(button, label, summary, option, legend, h1, h2, h3)').allInnerTexts();
  const foreign = [...Object.values(english.actions), ...Object.values(english.panel), ...Object.values(english.layout)].filter((it) =>
    controls.some((control) => control.trim() === it),
  );
  expect(foreign).toEqual([]);
});

test('an open cell and a notice speak Russian, quotes stay as they are', async ({ page, matrix }) => {
  const cell = matrix.cells.find((it) => it.level === 'partial' && it.note && it.source.quote)!;
  const feature = matrix.features.find((it) => it.id === cell.feature)!;
  await openMatrix(page, `?must=ZZ99&cell=${feature.ref.toLowerCase()}:${cell.server}`, '/ru/matrix/');
  const popover = page.locator('[data-cells] dialog');
  await expect(popover.getByRole('heading')).toContainText(feature.name.ru);
  await expect(popover).toContainText(terms.level.partial);
  await expect(popover).toContainText(cell.note!.ru.replaceAll('`', ''));
  await expect(popover).toContainText(words.cell.featurePage);
  await expect(popover.locator('q[lang="en"]').first()).toContainText(cell.source.quote!);
  await expect(popover.getByRole('link', { name: words.cell.profile })).toHaveAttribute('href', new RegExp(`/ru/servers/${cell.server}/#`));
  await expect(page.locator('[data-part="notice"]')).toContainText(fill(words.script.ignored, { list: 'must=ZZ99' }));
});

test('an export of the Russian page has Russian answers', async ({ page, matrix }) => {
  const feature = matrix.dividing;
  await openMatrix(page, `?q=${feature.ref}`, '/ru/matrix/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV', exact: true }).click()]);
  const stream = await download.createReadStream();
  const text = (await stream.toArray()).join('');
  const line = text.split('\r\n').find((it) => it.startsWith(`${feature.ref},`))!;
  for (const { level } of matrix.answersTo(feature)) expect(line).toContain(terms.level[level!]);
  expect(line).toContain(feature.name.ru);
});
