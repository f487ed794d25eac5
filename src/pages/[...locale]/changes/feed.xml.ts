import type { APIContext } from 'astro';
import { loadCatalog } from '../../../content.ts';
import { localeOf } from '../../../i18n/index.ts';
import { changesFeed } from '../../../site/changes-feed.ts';
import { localeRoutes } from '../../../site/page-list.ts';

// Astro writes into the list that it is given.
export const getStaticPaths = () => [...localeRoutes];

export const GET = async ({ params, site }: APIContext) =>
  new Response(changesFeed(await loadCatalog(), localeOf(params.locale), site), { headers: { 'content-type': 'application/atom+xml' } });
