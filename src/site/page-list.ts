import type { Catalog } from '../domain/model/catalog.ts';
import { wordsOf } from '../i18n/index.ts';
import { locales, sourceLocale, type Locale } from '../vocabulary/locales.ts';
import type { SiteOutline, PageKind, PagePlaces, PageWords } from './page-kind.ts';
import { pageKinds, type PageKindName } from './pages.ts';

/** One page of the site; `path` is without base and language. */
export interface SitePage {
  kind: PageKindName;
  id: string;
  path: string;
}

/** A page in the words of one language. */
export type NamedPage = SitePage & PageWords;

/** The parameters of an address, as its route file names them. */
const parameter = /\[(\w+)\]/g;

const kinds = Object.entries(pageKinds) as [PageKindName, PageKind][];

/** The kind of page with this name. */
export function kindOf(name: PageKindName): PageKind {
  return pageKinds[name];
}

/**
 * Path of a page without base and language.
 * @example pagePath('option', 'gunicorn/workers') // '/options/gunicorn/workers/'
 */
export function pagePath(kind: PageKindName, id = ''): string {
  const parts = partsOf(kind, id);
  return pageKinds[kind].address.replace(parameter, (_, name: string) => parts[name] ?? '');
}

/** What stands for each parameter of an address: an id has a part for each, which slashes separate. */
function partsOf(kind: PageKindName, id: string): Record<string, string> {
  const names = [...pageKinds[kind].address.matchAll(parameter)].map(([, name]) => name!);
  const parts = names.length > 1 ? id.split('/') : [id];
  return Object.fromEntries(names.map((name, index) => [name, parts[index] ?? '']));
}

/** Every page of the site once, in the order of the registry; of those kinds alone that `matches` accepts. */
export function listPages(outline: SiteOutline, matches: (kind: PageKind) => boolean = () => true): SitePage[] {
  return kinds.flatMap(([kind, it]) => (matches(it) ? it.ids(outline).map((id) => ({ kind, id, path: pagePath(kind, id) })) : []));
}

/** The words of one page in a language. */
export function pageWords(kind: PageKindName, id: string, catalog: Catalog, locale: Locale): PageWords {
  return kindOf(kind).words(wordsOf(locale), { id, catalog, locale });
}

/** Pages with their words, of those kinds that stand where `matches` says. */
export function namePages(catalog: Catalog, locale: Locale, matches: (places: PagePlaces, kind: PageKind) => boolean): NamedPage[] {
  return listPages(catalog, (kind) => matches(kind.places, kind)).map((page) => ({ ...page, ...pageWords(page.kind, page.id, catalog, locale) }));
}

/** Route parameters of every language: the source language has no prefix. */
export const localeRoutes = locales.map((locale) => ({ params: { locale: locale === sourceLocale ? undefined : locale } }));

/** Routes of all pages of a kind in every language, for getStaticPaths; the id of each comes by its props. */
export function routesOf(kind: PageKindName, outline: SiteOutline): { params: Record<string, string | undefined>; props: { id: string } }[] {
  return listPages(outline, (it) => it === pageKinds[kind]).flatMap(({ id }) =>
    localeRoutes.map(({ params }) => ({ params: { ...params, ...partsOf(kind, id) }, props: { id } })),
  );
}
