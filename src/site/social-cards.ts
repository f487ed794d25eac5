import { coverageOf, decidedFeatures } from '../domain/lab/coverage.ts';
import { cellOf, serverOf } from '../domain/model/lookup.ts';
import { serversOfPair } from '../domain/compare/pairs.ts';
import type { Catalog } from '../domain/model/catalog.ts';
import { wordsOf } from '../i18n/index.ts';
import { locales, type Locale } from '../vocabulary/locales.ts';
import { kindOf, pageWords } from './page-list.ts';
import type { PageKindName } from './pages.ts';

/** What the picture of a page says where its address is shared. */
export interface SocialCard {
  /** The file that it is. */
  path: string;
  locale: Locale;
  title: string;
  text: string;
  /** A line below, empty where there is nothing to say. */
  facts: string;
}

/** Pages that have a picture of their own; comparisons share that of their first server. */
const names: Partial<Record<PageKindName, (id: string) => string>> = {
  server: (id) => `servers/${id}`,
  feature: (id) => `features/${id}`,
  guide: (id) => `guides/${id}`,
  pair: (id) => `compare/${serversOfPair(id)[0]}`,
};

/**
 * Path of a page's picture as a file of the site; for pages without one it is that of the whole site.
 * @example socialPath('pair', 'gunicorn-vs-waitress', 'ru') // '/social/ru/compare/gunicorn.png'
 */
export function socialPath(kind: PageKindName, id: string, locale: Locale): string {
  const name = names[kind]?.(id);
  return name === undefined ? '/og.png' : `/social/${locale}/${name}.png`;
}

/** Every picture once, in every language. */
export function listSocialCards(catalog: Catalog): SocialCard[] {
  const kinds = Object.keys(names) as PageKindName[];
  const cards = kinds.flatMap((kind) =>
    kindOf(kind)
      .ids(catalog)
      .flatMap((id) => locales.map((locale): SocialCard => ({ path: socialPath(kind, id, locale), locale, ...saying(kind, id, catalog, locale) }))),
  );
  return [...new Map(cards.map((it) => [it.path, it])).values()];
}

function saying(kind: PageKindName, id: string, catalog: Catalog, locale: Locale): Pick<SocialCard, 'title' | 'text' | 'facts'> {
  const { compare, terms } = wordsOf(locale);
  if (kind === 'pair') {
    const { name } = serverOf(catalog, serversOfPair(id)[0]);
    return { title: compare.withOthers(name), text: compare.lead, facts: '' };
  }
  const { title, description } = pageWords(kind, id, catalog, locale);
  const cells =
    kind === 'server'
      ? decidedFeatures(catalog).map((it) => cellOf(catalog, id, it.id))
      : kind === 'feature'
        ? catalog.servers.map((it) => cellOf(catalog, it.id, id))
        : [];
  if (!cells.length) return { title, text: description, facts: '' };
  const { confirmed, decidable } = coverageOf(cells);
  return { title, text: description, facts: terms.ranOf(confirmed, decidable) };
}
