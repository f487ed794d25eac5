import type { APIContext } from 'astro';
import { listLabFiles, loadCatalog, readLabFile } from '../../../content.ts';

export const getStaticPaths = async () => ((await loadCatalog()).lab ? listLabFiles().map((path) => ({ params: { path } })) : []);

export async function GET({ params: { path = '' } }: APIContext) {
  return new Response(await readLabFile(path), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
