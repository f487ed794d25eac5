import type { APIContext } from 'astro';
import { loadCatalog } from '../../../content.ts';
import { buildServerAnswers } from '../../../domain/compare/side.ts';

export async function getStaticPaths() {
  const { servers } = await loadCatalog();
  return servers.map(({ id }) => ({ params: { server: id } }));
}

/** What a comparison of configurations counts. */
export const GET = async ({ params }: APIContext) => Response.json(buildServerAnswers(await loadCatalog(), params.server!));
