import type { APIContext } from 'astro';
import { loadCatalog } from '../content.ts';
import { llmsText } from '../site/llms-text.ts';

export const GET = async ({ site }: APIContext) =>
  new Response(llmsText(await loadCatalog(), site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
