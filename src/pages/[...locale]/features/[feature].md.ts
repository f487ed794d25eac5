import type { APIContext } from 'astro';
import { loadCatalog, localeParams } from '../../../content.ts';
import { featureOf } from '../../../domain/model/lookup.ts';
import { featureMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';

export async function getStaticPaths() {
  const { features } = await loadCatalog();
  return localeParams.flatMap(({ locale }) => features.map(({ id }) => ({ params: { locale, feature: id } })));
}

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  return new Response(featureMarkdown(catalog, featureOf(catalog, params.feature!), locale, markdownWords(locale, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
