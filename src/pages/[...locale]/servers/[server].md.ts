import type { APIContext } from 'astro';
import { findProse, loadCatalog } from '../../../content.ts';
import { serverOf } from '../../../domain/model/lookup.ts';
import { serverMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';
import { routesOf } from '../../../site/page-list.ts';

export const getStaticPaths = async () => routesOf('server', await loadCatalog());

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  const server = serverOf(catalog, params.server!);
  const prose = await findProse('servers', server.id, locale);
  return new Response(serverMarkdown(catalog, server, prose?.body ?? '', locale, markdownWords(locale, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
