import type { APIContext } from 'astro';
import { loadCatalog, loadProse } from '../../content.ts';
import { buildSearchNames } from '../../domain/search/search-names.ts';
import { localeOf } from '../../i18n/index.ts';
import { indexWords } from '../../site/index-words.ts';
import { localeRoutes } from '../../site/page-list.ts';

// Astro writes into the list that it is given.
export const getStaticPaths = () => [...localeRoutes];

export async function GET({ currentLocale }: APIContext) {
  const locale = localeOf(currentLocale);
  const catalog = await loadCatalog();
  return Response.json(buildSearchNames(catalog, loadProse(locale), locale, indexWords(locale, catalog)));
}
