import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { pathToFile } from '../../src/i18n/index.ts';
import { pathTo } from '../../src/i18n/index.ts';
import { kindOf, listPages } from '../../src/site/page-list.ts';
import { locales, sourceLocale } from '../../src/vocabulary/locales.ts';
import { expectNone } from './expect-none.ts';
import { documentOf, pages } from './site.ts';

const catalog = buildCatalog(readContent().content);
const registered = listPages(catalog).flatMap((page) =>
  (kindOf(page.kind).localized ? locales : [sourceLocale]).map((locale) => ({
    ...page,
    address: locale === sourceLocale ? pathToFile(page.path) : pathTo(locale, page.path),
  })),
);
const built = new Map(pages.map((page) => [page.path, page]));

test('every built page belongs to exactly one kind of the registry', () => {
  expect(pages.length).toBeGreaterThan(0);
  const kinds = Map.groupBy(registered, (it) => it.address);
  const faults = pages.flatMap(({ path }) => {
    const found = kinds.get(path)?.map((it) => it.kind) ?? [];
    return found.length === 1 ? [] : [`${path}: belongs to ${found.length ? found.join(' and ') : 'no kind'}: give it one in src/site/pages.ts`];
  });
  expectNone(faults);
});

test('every page of the registry is built', () => {
  expectNone(registered.filter((it) => !built.has(it.address)).map((it) => `${it.address}: is registered as ${it.kind}, but no route builds it`));
});

test('pages are indexed as the registry says', () => {
  const faults = registered.filter((it) => built.get(it.address)?.isIndexed !== kindOf(it.kind).places.sitemap);
  expectNone(faults.map((it) => `${it.address}: is ${built.get(it.address)?.isIndexed ? '' : 'not '}indexed`));
});

test('every page keeps the anchors that prose may link to', () => {
  const faults = registered.flatMap(({ kind, id, address }) => {
    const page = built.get(address);
    const anchors = kindOf(kind).anchors(catalog, id);
    if (!page || anchors.length === 0) return [];
    const $ = documentOf(page);
    const present = new Set($('[id]').map((_, element) => $(element).attr('id')!));
    const lost = anchors.filter((it) => !present.has(it));
    return lost.map((it) => `${address}: has no element with the id "${it}", which src/site/ names as its anchor`);
  });
  expectNone(faults);
});
