import { defineMiddleware } from 'astro:middleware';
import { loadCatalog } from './content.ts';

/** Tells every page what the frame needs to know of the content, so that no door leads to an empty room. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.hasLab = (await loadCatalog()).lab !== undefined;
  return next();
});
