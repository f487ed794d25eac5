import type { APIContext } from 'astro';
import { apiFile } from '../../../../api-file.ts';
import { loadCatalog } from '../../../../content.ts';
import { featureFile } from '../../../../domain/api/api.ts';
import { featureOf } from '../../../../domain/model/lookup.ts';

export const getStaticPaths = async () => (await loadCatalog()).features.map(({ id }) => ({ params: { feature: id } }));

export async function GET({ params }: APIContext) {
  const catalog = await loadCatalog();
  return apiFile(featureFile(catalog, featureOf(catalog, params.feature!)));
}
