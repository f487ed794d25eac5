import type { APIContext } from 'astro';
import { findProse, loadCatalog } from '../../../content.ts';
import { guideMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';
import { routesOf } from '../../../site/page-list.ts';

export const getStaticPaths = async () => routesOf('guide', await loadCatalog());

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  const guide = catalog.guides.find((it) => it.id === params.guide)!;
  const prose = await findProse('guides', guide.id, locale);
  return new Response(guideMarkdown(catalog, guide, prose?.body ?? '', locale, markdownWords(locale, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
