import { defineMiddleware } from 'astro:middleware';
import { loadCatalog } from './content.ts';
import { addPolicy } from './page-policy.ts';

/** Tells every page what the frame needs to know of the content, so that no door leads to an empty room, and gives it its policy. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.hasLab = (await loadCatalog()).lab !== undefined;
  const response = await next();
  // While writing, the tools put scripts and styles of their own into pages.
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(addPolicy(await response.text()), response);
});
