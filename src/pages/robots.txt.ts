import type { APIContext } from 'astro';
import { pathToFile } from '../i18n/index.ts';

export const GET = ({ site }: APIContext) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(pathToFile('/sitemap-index.xml'), site).href}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
