import type { APIContext } from 'astro';
import { loadCatalog } from '../../../content.ts';
import { featureOf } from '../../../domain/model/lookup.ts';
import { featureMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';
import { routesOf } from '../../../site/page-list.ts';

export const getStaticPaths = async () => routesOf('feature', await loadCatalog());

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  return new Response(featureMarkdown(catalog, featureOf(catalog, params.feature!), locale, markdownWords(locale, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
