import type { APIContext } from 'astro';
import { apiFile } from '../../../../api-file.ts';
import { loadCatalog } from '../../../../content.ts';
import { serverFile } from '../../../../domain/api/api.ts';
import { serverOf } from '../../../../domain/model/lookup.ts';

export const getStaticPaths = async () => (await loadCatalog()).servers.map(({ id }) => ({ params: { server: id } }));

export async function GET({ params }: APIContext) {
  const catalog = await loadCatalog();
  return apiFile(serverFile(catalog, serverOf(catalog, params.server!)));
}
