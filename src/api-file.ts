import type { Catalog } from './domain/model/catalog.ts';
import { pathToFile, wordsOf } from './i18n/index.ts';
import { apiDescription, apiSchema } from './schema/api.ts';
import { sourceLocale } from './vocabulary/locales.ts';

/** A JSON file of the API; an address of the site itself is given with the base path that the site is served under. */
export function apiFile(data: unknown): Response {
  const text = JSON.stringify(data, (key, value: unknown) => (key === 'url' && typeof value === 'string' && value.startsWith('/') ? pathToFile(value) : value));
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** schema.json: what the files of the API look like. */
export function apiSchemaFile(): Response {
  return Response.json(apiSchema());
}

/** openapi.json: the same for tools that read OpenAPI. */
export function apiDescriptionFile({ servers, features }: Catalog): Response {
  return Response.json(apiDescription(wordsOf(sourceLocale).data.files, { servers: servers[0]!.id, features: features[0]!.id }));
}
