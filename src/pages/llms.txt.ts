import type { APIContext } from 'astro';
import { loadCatalog } from '../content.ts';
import { llmsText } from '../domain/prose/markdown.ts';
import { fileAt, wordsOf } from '../i18n/index.ts';
import { sourceLocale } from '../vocabulary/locales.ts';

export async function GET({ site }: APIContext) {
  const words = wordsOf(sourceLocale);
  const text = llmsText(await loadCatalog(), words.site, words.lab, sourceLocale, (path) => new URL(fileAt(path), site).href);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
