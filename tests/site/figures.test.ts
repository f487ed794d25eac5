import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { countAtlas } from '../../src/domain/lab/coverage.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../src/domain/model/lookup.ts';
import { countHaving } from '../../src/domain/model/tally.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { locales } from '../../src/vocabulary/locales.ts';
import { fill } from '../../src/components/matrix/matrix-words.ts';
import { folder } from './site.ts';

const catalog = buildCatalog(readContent().content);
const { servers, features, cells, coverage, disputedCells, disputes } = countAtlas(catalog);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const page = (locale: string, path: string) => load(readFileSync(join(folder, locale === 'en' ? '' : locale, path, 'index.html'), 'utf8'));
const ungrouped = (text: string) => plain(text).replace(/(?<=\d)[,  ](?=\d{3})/g, '');

describe.each(locales)('figures mean the same on every page, %s', (locale) => {
  const { lab, matrix, terms } = wordsOf(locale);

  test('the home page counts servers, features and cells', () => {
    const lead = ungrouped(page(locale, '')('h1 + p').first().text());
    for (const figure of [terms.servers(servers), terms.features(features), terms.cells(cells)]) expect(lead).toContain(plain(figure));
  });

  test('the matrix counts the same servers and features, and the disputed cells', () => {
    const live = plain(page(locale, 'matrix')('.live').text());
    const { servers: ofServers, features: ofFeatures, disputedCells: ofDisputed } = matrix.script;
    expect(live).toBe(
      plain(
        [fill(ofServers(servers), { shown: servers }), fill(ofFeatures(features), { shown: features }), fill(ofDisputed, { count: disputedCells })].join(', '),
      ),
    );
  });

  test('the lab counts decidable cells and disputes as coverage and disagreements do', () => {
    const rooms = ungrouped(page(locale, 'lab')('.rooms').text());
    expect(rooms).toContain(ungrouped(lab.share(String(coverage.seen), terms.decidableCells(coverage.decidable))));
    expect(rooms).toContain(plain(lab.disagreements.count(disputes, disputedCells)));
    expect(ungrouped(page(locale, 'coverage')('section:has(#servers) .cap').text())).toContain(plain(terms.decidableCells(coverage.decidable)));
    const disagreements = page(locale, 'lab/disagreements');
    expect(plain(disagreements('.cap').first().text())).toBe(plain(lab.disagreements.count(disputes, disputedCells)));
    expect(disagreements('article')).toHaveLength(disputes);
  });

  test('the sum of coverage adds up to the decidable cells', () => {
    const sum = page(
      locale,
      'coverage',
    )('tr.sum td.num')
      .toArray()
      .reduce((total, cell) => total + Number(load(cell).text()), 0);
    expect(sum).toBe(coverage.decidable);
  });

  test('the list of features counts who has one as its page does', () => {
    const list = page(locale, 'features');
    for (const feature of catalog.features.filter((it) => it.kind === 'support')) {
      const { whole, part, of } = countHaving(catalog.servers.map((server) => cellOf(catalog, server.id, feature.id).level));
      expect(plain(list(`#${feature.ref.toLowerCase()} .num`).text())).toBe(terms.has(whole, part, of));
      const tallies = page(
        locale,
        `features/${feature.id}`,
      )('.tallies > div')
        .toArray()
        .map((it) => Number(/\d+/.exec(load(it).text())?.[0]));
      expect(tallies.reduce((sum, count) => sum + count, 0)).toBe(servers);
    }
  });
});

test('the API has a cell for every server and feature', () => {
  const { cells: all } = JSON.parse(readFileSync(join(folder, 'api/v1/matrix.json'), 'utf8')) as { cells: { evidence: string }[] };
  expect(all).toHaveLength(cells);
  expect(all.filter((it) => it.evidence === 'disputed')).toHaveLength(disputedCells);
});
