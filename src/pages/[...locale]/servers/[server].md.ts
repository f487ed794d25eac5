import type { APIContext } from 'astro';
import { findCited, findProseTree, loadCatalog } from '../../../content.ts';
import { serverOf } from '../../../domain/model/lookup.ts';
import { drawnMarkdown } from '../../../domain/prose/drawn-markdown.ts';
import { serverMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';
import { routesOf } from '../../../site/page-list.ts';
import { proseMarkdown } from '../../../site/prose-markdown.ts';

export const getStaticPaths = async () => routesOf('server', await loadCatalog());

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  const server = serverOf(catalog, params.server!);
  const words = markdownWords(locale, site);
  const { grounds } = await findCited(server.grounds, 'servers', server.id, locale);
  const drawn = drawnMarkdown({ catalog, server: { ...server, grounds }, locale, words });
  const prose = proseMarkdown(await findProseTree('servers', server.id, locale), { catalog, grounds, server, locale, words, drawn });
  return new Response(serverMarkdown(catalog, server, prose, locale, words), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
