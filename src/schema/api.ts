import { z } from 'astro/zod';
import { groupIds } from '../vocabulary/groups.ts';
import { platforms, states } from '../vocabulary/identity.ts';
import { refPattern } from '../vocabulary/ids.ts';
import { interfaces } from '../vocabulary/interfaces.ts';
import { evidences, levels, needKinds } from '../vocabulary/levels.ts';
import { locales, type Locale } from '../vocabulary/locales.ts';

// What the API gives, file by file. Objects are open: within a version fields are only added.

const text = z.string();
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/);
// What the lab saw is addressed below the site's own address.
const address = text.meta({ format: 'uri-reference' });
const localized = z.object(Object.fromEntries(locales.map((it) => [it, text])) as Record<Locale, typeof text>).meta({ id: 'localized' });
const checked = z.object({ version: text, host: text.optional(), on: day }).meta({ id: 'checked' });

const answer = z.object({ level: z.enum(levels).optional(), value: z.union([text, z.number()]).optional(), text: localized.optional() });
/** Exactly one of level and value is there. */
const oneAnswer = { oneOf: [{ required: ['level'] }, { required: ['value'] }] };

const source = z
  .object({ url: address, quote: text.optional(), searched: z.array(text).optional(), paths: z.array(text).optional(), probe: text.optional(), read: day })
  .meta({ id: 'source' });
const seen = answer
  .extend({
    probe: text,
    configuration: text,
    verdict: text,
    version: text,
    host: text.optional(),
    date: day,
    agreed: z.int(),
    of: z.int(),
    url: address,
  })
  .meta({ id: 'seen', ...oneAnswer });
const answered = answer
  .extend({
    needs: z.array(z.object({ kind: z.enum(needKinds), name: text, configuration: text.optional() })).optional(),
    note: localized.optional(),
    notOn: z.array(z.enum(platforms)).optional(),
    source,
    claimed: answer
      .extend({ source })
      .meta({ id: 'claimed', ...oneAnswer })
      .optional(),
    evidence: z.enum(evidences),
    dispute: localized.optional(),
    stale: z.literal(true).optional(),
    observation: seen
      .extend({ agrees: z.boolean() })
      .meta({ id: 'observation', ...oneAnswer })
      .optional(),
  })
  .meta({ id: 'answered', ...oneAnswer });
const cell = answered
  .extend({
    server: text,
    feature: text,
    since: text.optional(),
    in: z.record(text, answered).optional(),
    also: z.array(source).optional(),
    upstream: text.optional(),
    checked: checked.optional(),
    seen: z.array(seen).optional(),
  })
  .meta({ id: 'cell', ...oneAnswer });

const server = z
  .object({
    id: text,
    name: text,
    release: z.object({ version: text, date: day }),
    interfaces: z.array(z.enum(interfaces)),
    state: z.enum(states),
    platforms: z.array(z.enum(platforms)),
    checked,
    configurations: z.array(z.object({ id: text, name: text, default: z.boolean().optional() })),
  })
  .meta({ id: 'server' });
const statement = z.object({ says: localized, features: z.array(text) }).meta({ id: 'statement' });
const inShort = z
  .object({
    use: statement,
    not: statement,
    set: z.array(z.object({ option: text, to: text.optional(), why: localized, feature: text })),
    trap: statement,
  })
  .meta({ id: 'inShort' });
const feature = z
  .object({ id: text, ref: text.regex(refPattern), group: z.enum(groupIds), kind: z.enum(['support', 'value']), unit: text.optional(), name: localized })
  .meta({ id: 'feature' });

const head = { version: z.literal(1), generated: day, licence: text };
const file = <Shape extends z.ZodRawShape>(id: string, shape: Shape) => z.object({ ...head, ...shape }).meta({ id });
const files = z.object({
  matrix: file('matrix.json', {
    groups: z.array(z.object({ id: z.enum(groupIds), letter: text })),
    servers: z.array(server),
    features: z.array(feature),
    cells: z.array(cell),
  }),
  servers: file('servers.json', { servers: z.array(server) }),
  server: file('servers/<id>.json', { server: server.extend({ inShort, lab: z.object({ not: localized }).optional() }), cells: z.array(cell) }),
  features: file('features.json', { features: z.array(feature) }),
  feature: file('features/<id>.json', { feature, servers: z.array(server), cells: z.array(cell) }),
});

/** What the API says of a source, of what the lab saw, of an answer and of a cell. */
export type SourceOut = z.infer<typeof source>;
export type ObservationOut = z.infer<typeof seen>;
export type AnsweredOut = z.infer<typeof answered>;
export type CellOut = z.infer<typeof cell>;

/** JSON Schema (draft 2020-12) of the files below /api/v1/: one definition for each kind of file. */
export function apiSchema(): Record<string, unknown> {
  const { $schema, $defs } = definitionsBelow('#/$defs/');
  return { $schema, title, $defs };
}

/** What each file of the API holds, by its name as in `apiSchema`, in one sentence. */
export type FileSummaries = Record<string, string>;

/**
 * The API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), whose schemas are JSON Schema: every file of `summaries` is a path, `<id>` in its name a
 * parameter of which `ids` has an example.
 */
export function apiDescription(summaries: FileSummaries, ids: Record<string, string>): Record<string, unknown> {
  const { $defs = {} } = definitionsBelow('#/components/schemas/');
  const contentOf = (name: string) => {
    if (name.endsWith('.csv')) return { 'text/csv': { schema: { type: 'string' } } };
    return { 'application/json': { schema: name in $defs ? { $ref: `#/components/schemas/${componentName(name)}` } : { type: 'object' } } };
  };
  const paths = Object.entries(summaries).map(([name, summary]) => {
    const folder = name.split('/')[0]!;
    const example = ids[folder];
    const parameters = example === undefined ? [] : [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example }];
    const responses = {
      200: { description: summary, content: contentOf(name) },
      ...(example !== undefined && { 404: { description: 'There is no such file.' } }),
    };
    return [`/${name.replace('<id>', '{id}')}`, { get: { operationId: componentName(name), summary, parameters, responses } }];
  });
  return {
    openapi: '3.1.1',
    info: { title, version: '1', license: { name: 'CC0 1.0', identifier: 'CC0-1.0' } },
    // Relative to the address of this file.
    servers: [{ url: '.' }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(Object.entries($defs).map(([name, it]) => [componentName(name), it])) },
  };
}

const title = 'WSGI Atlas API, version 1';

/** Every definition, which others refer to by its name below a place of the file. */
function definitionsBelow(place: string) {
  // Definitions are named by their place; an id in them as well would mean something else to a validator.
  const schema = z.toJSONSchema(files, { io: 'input', override: ({ jsonSchema }) => delete jsonSchema.id });
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', `"$ref":"${place}`)) as Pick<typeof schema, '$schema' | '$defs'>;
}

/** Names of components are letters, digits, dots, hyphens and underscores. */
function componentName(file: string): string {
  return file.replaceAll('/', '.').replaceAll(/[<>]/g, '');
}
