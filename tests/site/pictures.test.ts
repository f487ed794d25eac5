import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { documentOf, readable } from './site.ts';

const en = wordsOf('en');
const pageAt = (path: string) => documentOf(readable.find((it) => it.path === path)!);
const textsOf = ($: ReturnType<typeof pageAt>, selector: string) =>
  $(selector)
    .map((_, it) => $(it).text().trim())
    .get();

test.each(['/timeouts/', '/limits/'])('%s: every server of the list is in a chart, and every row says in words what it draws', (path) => {
  const $ = pageAt(path);
  const drawn = new Set(textsOf($, '.chart .name'));
  const heads = textsOf($, '#results ~ .fold dt');
  expect(heads.length).toBeGreaterThan(0);
  expect(heads.filter((it) => !drawn.has(it))).toEqual([]);
  const rows = $('.chart > div:has(.name)');
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((_, it) => $(it).children('span').text().trim() === '').length).toBe(0);
});

test('signals: a cell for each signal, with words', () => {
  const $ = pageAt('/signals/');
  const signals = $('.signals thead th').length - 1;
  expect(signals).toBeGreaterThan(2);
  $('.signals tbody tr').each((_, row) => expect($(row).find('td').length).toBe(signals));
  expect(textsOf($, '.signals td').filter((it) => !it)).toEqual([]);
});

test('malformed requests: all of them, those first that most pass on, and as many withheld as are counted below', () => {
  const $ = pageAt('/lab/strict/');
  const rows = $('summary.strict-row');
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.length).toBe($('summary.strict-row + div[id]').length);
  const passed = textsOf($, 'summary.strict-row > :last-child').map((it) => Number.parseInt(it));
  expect(passed).toEqual(passed.toSorted((a, b) => b - a));
  const counted = $('summary.strict-row svg')
    .map((_, it) => Number(new RegExp(`${en.pictures.strict.outcome.withheld}: (\\d+)`).exec($(it).attr('aria-label')!)?.[1] ?? 0))
    .get();
  const listed = textsOf($, '#verdicts ~ dl > div').map((it) => Number(/^withheld.*?(\d+)$/s.exec(it)?.[1] ?? 0));
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  expect(sum(listed)).toBeGreaterThan(0);
  expect(sum(counted)).toBe(sum(listed));
});

test.each(['/', '/coverage/'])('%s: a strip for each server, whose counts are those of its row in the table', (path) => {
  const $ = pageAt(path);
  const strips = $('.coverage > li:has(.name)');
  expect(textsOf($, '.coverage .name')).toEqual(textsOf(pageAt('/coverage/'), 'table:has(td[data-head]) tbody .name').slice(0, strips.length));
  const { verified } = en.terms.evidence;
  const drawn = strips.map((_, it) => Number(new RegExp(`${verified}: (\\d+)`).exec($(it).find('svg').attr('aria-label')!)?.[1] ?? 0)).get();
  const table = pageAt('/coverage/');
  const told = table(`table:has(td[data-head]) td[data-head="${verified}"]`)
    .map((_, it) => Number(table(it).text()))
    .get()
    .slice(0, drawn.length);
  expect(drawn).toEqual(told);
});
