import type { APIContext } from 'astro';
import { findProse, loadCatalog, localeParams } from '../../../content.ts';
import { serverOf } from '../../../domain/model/lookup.ts';
import { serverMarkdown } from '../../../domain/prose/markdown.ts';
import { localeOf } from '../../../i18n/index.ts';
import { markdownWords } from '../../../i18n/markdown.ts';

export async function getStaticPaths() {
  const { servers } = await loadCatalog();
  return localeParams.flatMap(({ locale }) => servers.map(({ id }) => ({ params: { locale, server: id } })));
}

export async function GET({ params, site }: APIContext) {
  const catalog = await loadCatalog();
  const locale = localeOf(params.locale);
  const server = serverOf(catalog, params.server!);
  const prose = await findProse('servers', server.id, locale);
  return new Response(serverMarkdown(catalog, server, prose?.body ?? '', locale, markdownWords(locale, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
