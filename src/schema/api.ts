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
  server: file('servers/<id>.json', { server: server.extend({ inShort }), cells: z.array(cell) }),
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
  // Definitions are named by their place; an id in them as well would mean something else to a validator.
  const { $schema, $defs } = z.toJSONSchema(files, { io: 'input', override: ({ jsonSchema }) => delete jsonSchema.id });
  return { $schema, title: 'WSGI Atlas API, version 1', $defs };
}
