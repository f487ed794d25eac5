import type { APIContext } from 'astro';
import { findCited, findProseTree, loadCatalog } from '../../../content.ts';
import { guideMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';
import { routesOf } from '../../../site/page-list.ts';
import { proseMarkdown } from '../../../site/prose-markdown.ts';

export const getStaticPaths = async () => routesOf('guide', await loadCatalog());

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  const guide = catalog.guides.find((it) => it.id === params.guide)!;
  const words = markdownWords(locale, site);
  const { grounds } = await findCited(guide.grounds, 'guides', guide.id, locale);
  const prose = proseMarkdown(await findProseTree('guides', guide.id, locale), { catalog, grounds, locale, words });
  return new Response(guideMarkdown({ ...guide, grounds }, prose, locale, words), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
