import type { APIContext } from 'astro';
import { indexWords } from '../../components/search/index-words.ts';
import { loadCatalog, localeParams } from '../../content.ts';
import { buildSearchIndex } from '../../domain/search/search-index.ts';
import { localeOf } from '../../i18n/index.ts';

export const getStaticPaths = () => localeParams.map((params) => ({ params }));

export async function GET({ currentLocale }: APIContext) {
  const locale = localeOf(currentLocale);
  const catalog = await loadCatalog();
  return Response.json(buildSearchIndex(catalog, locale, indexWords(locale, catalog.lab)));
}
