import type { APIContext } from 'astro';
import { loadCatalog } from '../../../../content.ts';
import { localeOf } from '../../../../i18n/index.ts';
import { changesFeed } from '../../../../site/changes-feed.ts';
import { routesOf } from '../../../../site/page-list.ts';

export const getStaticPaths = async () => routesOf('server-changes', await loadCatalog());

export const GET = async ({ params, site }: APIContext) =>
  new Response(changesFeed(await loadCatalog(), localeOf(params.locale), site, params.server), { headers: { 'content-type': 'application/atom+xml' } });
