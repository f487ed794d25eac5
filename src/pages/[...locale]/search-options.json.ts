import type { APIContext } from 'astro';
import { loadCatalog } from '../../content.ts';
import { buildSearchOptions } from '../../domain/search/search-options.ts';
import { localeOf } from '../../i18n/index.ts';
import { indexWords } from '../../site/index-words.ts';
import { localeRoutes } from '../../site/page-list.ts';

// Astro writes into the list that it is given.
export const getStaticPaths = () => [...localeRoutes];

export async function GET({ currentLocale }: APIContext) {
  const locale = localeOf(currentLocale);
  const catalog = await loadCatalog();
  return Response.json(buildSearchOptions(catalog, locale, indexWords(locale, catalog)));
}
