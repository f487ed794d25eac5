import type { APIContext } from 'astro';
import { labParams, listLabFiles, readLabFile } from '../../../content.ts';

export const getStaticPaths = async () => ((await labParams()).length ? listLabFiles().map((path) => ({ params: { path } })) : []);

export async function GET({ params: { path = '' } }: APIContext) {
  return new Response(await readLabFile(path), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
