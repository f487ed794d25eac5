import { groupIds } from '../../vocabulary/groups.ts';
import { platforms, states } from '../../vocabulary/identity.ts';
import { interfaces } from '../../vocabulary/interfaces.ts';
import { evidences, levels, needKinds } from '../../vocabulary/levels.ts';
import { locales } from '../../vocabulary/locales.ts';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((it) => !optional.includes(it)),
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const localized = object(Object.fromEntries(locales.map((it) => [it, text])));
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
// What the lab saw is addressed below the site's own address.
const source = object({ url: { type: 'string', format: 'uri-reference' }, quote: text, searched: list(text), paths: list(text), probe: text, read: day }, [
  'quote',
  'searched',
  'paths',
  'probe',
]);
const answer = { level: { enum: levels }, value: { type: ['string', 'number'] }, text: { $ref: '#/$defs/localized' } };
const oneAnswer = { oneOf: [{ required: ['level'] }, { required: ['value'] }] };
const needs = list(object({ kind: { enum: needKinds }, name: text, configuration: text }, ['configuration']));
const claimed = { ...object({ ...answer, source: ref('source') }, ['level', 'value', 'text']), ...oneAnswer };
const answered = {
  ...answer,
  needs,
  note: ref('localized'),
  source: ref('source'),
  claimed: ref('claimed'),
  evidence: { enum: evidences },
  dispute: ref('localized'),
  stale: { const: true },
  observation: ref('observation'),
};
const maybe = ['level', 'value', 'text', 'needs', 'note', 'claimed', 'dispute', 'stale', 'observation'];
const seen = {
  ...answer,
  probe: text,
  configuration: text,
  verdict: text,
  version: text,
  host: text,
  date: day,
  agreed: { type: 'integer' },
  of: { type: 'integer' },
  url: { type: 'string', format: 'uri-reference' },
};
const seenMaybe = ['level', 'value', 'text', 'host'];
const checked = object({ version: text, host: text, on: day }, ['host']);
const cell = {
  ...object(
    {
      server: text,
      feature: text,
      ...answered,
      since: text,
      in: { type: 'object', additionalProperties: ref('answered') },
      also: list(ref('source')),
      upstream: text,
      checked: ref('checked'),
      seen: list(ref('seen')),
    },
    [...maybe, 'since', 'in', 'also', 'upstream', 'checked', 'seen'],
  ),
  ...oneAnswer,
};
const server = object({
  id: text,
  name: text,
  release: object({ version: text, date: day }),
  interfaces: list({ enum: interfaces }),
  state: { enum: states },
  platforms: list({ enum: platforms }),
  checked: ref('checked'),
  configurations: list(object({ id: text, name: text, default: { type: 'boolean' } }, ['default'])),
});
const feature = object(
  {
    id: text,
    ref: { type: 'string', pattern: '^[A-J][1-9][0-9]*$' },
    group: { enum: groupIds },
    kind: { enum: ['support', 'value'] },
    unit: text,
    name: ref('localized'),
  },
  ['unit'],
);

const head = { version: { const: 1 }, generated: day, licence: text };

/** JSON Schema (draft 2020-12) of the files below /api/v1/: one definition for each kind of file. */
export const apiSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'WSGI Atlas API, version 1',
  $defs: {
    localized,
    source,
    claimed,
    seen: { ...object(seen, seenMaybe), ...oneAnswer },
    observation: { ...object({ ...seen, agrees: { type: 'boolean' } }, seenMaybe), ...oneAnswer },
    checked,
    answered: { ...object(answered, maybe), ...oneAnswer },
    cell,
    server,
    feature,
    'matrix.json': object({
      ...head,
      groups: list(object({ id: { enum: groupIds }, letter: text })),
      servers: list(ref('server')),
      features: list(ref('feature')),
      cells: list(ref('cell')),
    }),
    'servers.json': object({ ...head, servers: list(ref('server')) }),
    'servers/<id>.json': object({ ...head, server: ref('server'), cells: list(ref('cell')) }),
    'features.json': object({ ...head, features: list(ref('feature')) }),
    'features/<id>.json': object({ ...head, feature: ref('feature'), servers: list(ref('server')), cells: list(ref('cell')) }),
  },
};
