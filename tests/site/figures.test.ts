import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/components/ui/fill.ts';
import { readContent } from '../../src/content/read-content.ts';
import { countAtlas } from '../../src/domain/lab/coverage.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../src/domain/model/lookup.ts';
import { countSupport } from '../../src/domain/model/tally.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { locales, sourceLocale } from '../../src/vocabulary/locales.ts';
import { folder } from './site.ts';

const catalog = buildCatalog(readContent().content);
const { servers, features, cells, coverage, disputedCells, disputes } = countAtlas(catalog);

/** A text with plain spaces, and without the separators of thousands. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)[, ](?=\d{3}\b)/g, '')
    .trim();
const page = (locale: string, path: string) => load(readFileSync(join(folder, locale === sourceLocale ? '' : locale, path, 'index.html'), 'utf8'));

describe.each(locales)('figures mean the same on every page, %s', (locale) => {
  const { lab, matrix, terms } = wordsOf(locale);
  const mainOf = (path: string) => plain(page(locale, path)('main').text());

  test('the home page counts servers, features and cells', () => {
    for (const figure of [terms.servers(servers), terms.features(features), terms.cells(cells), terms.ofDecidable(coverage.confirmed, coverage.decidable)])
      expect(mainOf('')).toContain(plain(figure));
  });

  test('the plate of the home page shows a cell as the data has it', () => {
    const $ = page(locale, '');
    const plate = $('main figure').first();
    const [ref, ...name] = plain(plate.find('.ref').text()).split(' ');
    const server = catalog.servers.find((it) => it.name === name.join(' '))!;
    const cell = cellOf(catalog, server.id, catalog.features.find((it) => it.ref === ref)!.id);
    const { level, evidence } = plate.find('.glyph').first().data();
    expect({ level, evidence }).toEqual({ level: cell.level, evidence: cell.evidence });
    const { ground, seen } = cell;
    if (ground.kind !== 'quoted') throw new Error('the plate shows a cell without a quote');
    expect(plain(plate.find('q').text())).toBe(plain(ground.quote));
    expect(plate.find(`a[href="${ground.url}"]`)).toHaveLength(1);
    expect(plate.find(`a[href*="/lab/"][href$="${server.id}-${seen[0]!.configuration}"]`)).toHaveLength(1);
  });

  test('the matrix counts the same servers and features, and the disputed cells', () => {
    const { script } = matrix;
    const counts = [fill(script.servers(servers), { shown: servers }), fill(script.features(features), { shown: features })];
    expect(plain(page(locale, 'matrix')('[role="status"]').first().text())).toBe(
      plain([...counts, fill(script.disputedCells, { count: disputedCells })].join(', ')),
    );
  });

  test('the lab counts decidable cells and disputes as coverage and disagreements do', () => {
    const count = plain(lab.disagreements.count(disputes, disputedCells));
    expect(mainOf('lab')).toContain(plain(terms.ofDecidable(coverage.confirmed, coverage.decidable)));
    expect(mainOf('lab')).toContain(count);
    expect(mainOf('coverage')).toContain(plain(lab.coverage.scope(coverage.decidable, String(coverage.decidable))));
    expect(mainOf('lab/disagreements')).toContain(count);
    expect(page(locale, 'lab/disagreements')('article')).toHaveLength(disputes);
  });

  test('the sum of coverage adds up to the decidable cells', () => {
    const read = page(locale, 'coverage');
    const counts = read('table').first().find('tr').last().find('td[data-head]').toArray();
    expect(counts.reduce((sum, cell) => sum + Number(read(cell).text().replace(/\D/g, '')), 0)).toBe(coverage.decidable);
  });

  test('the list of features counts who has one as its page does', () => {
    const list = page(locale, 'features');
    for (const feature of catalog.features.filter((it) => it.kind === 'support')) {
      const levels = catalog.servers.map((server) => cellOf(catalog, server.id, feature.id).level);
      const { whole, part, of } = countSupport(levels);
      expect(plain(list(`#${feature.ref.toLowerCase()} > span`).last().text())).toBe(terms.has(whole, part, of));
      const read = page(locale, `features/${feature.id}`);
      expect(read('main header dl dd a')).toHaveLength(servers);
    }
  });
});

test('the API has a cell for every server and feature', () => {
  const { cells: all } = JSON.parse(readFileSync(join(folder, 'api/v1/matrix.json'), 'utf8')) as { cells: { evidence: string }[] };
  expect(all).toHaveLength(cells);
  expect(all.filter((it) => it.evidence === 'disputed')).toHaveLength(disputedCells);
});
