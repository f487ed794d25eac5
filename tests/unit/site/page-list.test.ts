import { expect, test } from 'vitest';
import { mostPairedServers } from '../../../src/domain/compare/pairs.ts';
import { buildCatalog } from '../../../src/domain/model/build-catalog.ts';
import { kindOfPath } from '../../../src/domain/search/page-paths.ts';
import { kindOf, listPages, namePages, pagePath, routesOf } from '../../../src/site/page-list.ts';
import { pageKinds, type PageKindName } from '../../../src/site/pages.ts';
import { locales } from '../../../src/vocabulary/locales.ts';
import { fixtureContent } from '../fixture.ts';
import { labCatalog } from '../domain/lab/lab-sample.ts';

const [plain, withLab] = [buildCatalog(fixtureContent()), labCatalog()];
const pathsIn = (catalog: typeof plain, place: 'navigation' | 'footer' | 'notFound') => namePages(catalog, 'en', (it) => it[place]).map((it) => it.path);

test('only pages that there are are listed: those of the lab after its first run', () => {
  expect(pathsIn(plain, 'navigation')).toEqual(['/servers/', '/matrix/', '/compare/', '/features/', '/options/', '/guides/']);
  expect(pathsIn(withLab, 'navigation')).toEqual([...pathsIn(plain, 'navigation'), '/lab/']);
  const ofLab = (catalog: typeof plain) => listPages(catalog, (it) => it.section === 'lab').map((it) => it.path);
  expect(ofLab(plain)).toEqual([]);
  expect(ofLab(withLab)).toEqual(expect.arrayContaining(['/lab/', '/coverage/', '/lab/disagreements/', '/signals/', '/timeouts/', '/lab/strict/']));
  expect(ofLab(withLab)).not.toContain('/limits/');
});

test('the footer and the page for lost visitors lead to pages by name', () => {
  expect(pathsIn(plain, 'footer')).toEqual(['/settings/', '/about/', '/changes/', '/api/']);
  expect(pathsIn(withLab, 'footer')).toEqual(['/settings/', '/coverage/', '/signals/', '/timeouts/', '/lab/strict/', '/about/', '/changes/', '/api/']);
  expect(pathsIn(plain, 'notFound')).toEqual(['/servers/', '/matrix/', '/features/', '/guides/', '/search/']);
});

test('beyond the servers whose pairs are built there is no page of a pair', () => {
  const servers = Array.from({ length: mostPairedServers + 2 }, (_, index) => ({ id: `server-${index}`, formerly: [] }));
  const outline = { servers, features: [], guides: [], options: [], settings: [], retired: [] };
  expect(listPages(outline, (it) => it === kindOf('pair'))).toHaveLength((mostPairedServers * (mostPairedServers - 1)) / 2);
});

test('no two pages have one address', () => {
  const paths = listPages(withLab).map((it) => it.path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('routes have the parameters of their address in every language', () => {
  expect(routesOf('pair', plain)).toEqual(
    [undefined, ...locales.slice(1)].map((locale) => ({ params: { locale, pair: 'alder-vs-birch' }, props: { id: 'alder-vs-birch' } })),
  );
  expect(routesOf('about', plain)).toEqual([undefined, ...locales.slice(1)].map((locale) => ({ params: { locale }, props: { id: '' } })));
});

test('an address with two parameters has a part of the id for each', () => {
  expect(pagePath('option', 'alder/threads')).toBe('/options/alder/threads/');
  expect(routesOf('option', plain)[0]).toEqual({ params: { locale: undefined, server: 'alder', option: 'threads' }, props: { id: 'alder/threads' } });
});

test('every page has words in every language', () => {
  for (const locale of locales)
    for (const { path, name, title, description } of namePages(withLab, locale, () => true))
      expect(
        [name, title, description].every((it) => it.trim()),
        `${locale} ${path}`,
      ).toBe(true);
});

test('search reads the same kind from an address as the registry names', () => {
  for (const { kind, path } of listPages(withLab, (it) => it.places.search !== null)) {
    const { search } = kindOf(kind).places;
    expect(kindOfPath(path), path).toBe(search === 'named' || search === 'full-text' ? 'page' : search);
  }
});

test('an entry of the navigation is current on its own page', () => {
  for (const name of Object.keys(pageKinds) as PageKindName[]) {
    const { places, section } = kindOf(name);
    if (places.navigation) expect(pagePath(section!)).toBe(pagePath(name));
  }
});
