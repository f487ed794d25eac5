import { parse } from 'yaml';
import type { OptionType } from '../../../src/vocabulary/options.ts';
import { cutHelp, lineAt, releasedSource, type Released } from '../released.ts';
import type { OptionReader, ReadOption } from '../reading.ts';

/** A member of an object of the configuration, as the tables of the validator have it. */
interface Member {
  name: string;
  line: number;
  /** NXT_CONF_VLDT_… without what they have in common, such as STRING. */
  types: string[];
  /** The functions that check its value, the last of them that of its own members. */
  checks: string[];
  /** The table of its own members. */
  members?: string;
}

interface Table {
  members: Member[];
  /** The table that it goes on in. */
  next?: string;
}

const validator = 'src/nxt_conf_validation.c';

/** What the members of a member are called below it, and in which tables they are, where a function of its own opens them. */
const opened: Readonly<Record<string, { below: string; tables: readonly string[] }>> = {
  nxt_conf_vldt_listener: { below: '.*', tables: ['listener_members'] },
  nxt_conf_vldt_forwarded: { below: '', tables: ['forwarded_members'] },
  nxt_conf_vldt_routes: { below: '[]', tables: ['route_members'] },
  nxt_conf_vldt_action: { below: '', tables: ['pass', 'return', 'share', 'proxy'].map((it) => `${it}_action_members`) },
  // What other languages have is no part of the atlas.
  nxt_conf_vldt_app: { below: '.*', tables: ['python_notargets_members', 'python_members'] },
  nxt_conf_vldt_targets: { below: '.*', tables: ['python_target_members'] },
  nxt_conf_vldt_clone_uidmap: { below: '[]', tables: ['app_procmap_members'] },
  nxt_conf_vldt_clone_gidmap: { below: '[]', tables: ['app_procmap_members'] },
  nxt_conf_vldt_compressors: { below: '[]', tables: ['compressor_members'] },
  nxt_conf_vldt_upstream: { below: '.*', tables: ['upstream_members'] },
  nxt_conf_vldt_server: { below: '.*', tables: ['upstream_server_members'] },
  nxt_conf_vldt_access_log: { below: '', tables: ['access_log_members'] },
};

const types: Readonly<Record<string, OptionType>> = {
  BOOLEAN: 'boolean',
  INTEGER: 'integer',
  NUMBER: 'number',
  STRING: 'text',
  ARRAY: 'list',
  OBJECT: 'object',
};

/** Texts that name one file or directory; the tables don't say it. */
const paths = /(?:^access_log(?:\.path)?|\.(?:body_temp_path|home|working_directory|stdout|stderr|rootfs|cgroup\.path|chroot))$/;

/** Where the code sets what a member is without a configuration; each of them has to be found. Seconds are kept in milliseconds. */
const defaults: readonly { of: RegExp; file: string; code: (name: string) => string; unit?: number }[] = [
  { of: /^settings\.http\.\w+_timeout$/, file: 'src/nxt_router.c', code: (name) => `skcf->${name}`, unit: 1000 },
  { of: /^settings\.http\.(?:large_header_buffer\w*|body_buffer_size|max_body_size)$/, file: 'src/nxt_router.c', code: (name) => `skcf->${name}` },
  { of: /^settings\.http\.(?:discard_unsafe_fields|server_version|chunked_transform)$/, file: 'src/nxt_router.c', code: (name) => `skcf->${name}` },
  { of: /^settings\.http\.websocket\.max_frame_size$/, file: 'src/nxt_router.c', code: (name) => `skcf->websocket_conf.${name}` },
  {
    of: /^settings\.http\.websocket\.(?:read_timeout|keepalive_interval)$/,
    file: 'src/nxt_router.c',
    code: (name) => `skcf->websocket_conf.${name}`,
    unit: 1000,
  },
  { of: /^listeners\.\*\.backlog$/, file: 'src/nxt_router.c', code: () => 'lscf.backlog' },
  { of: /^listeners\.\*\.tls\.session\.(?:cache_size|timeout)$/, file: 'src/nxt_router.c', code: (name) => `tls_init->${name}` },
  { of: /^applications\.\*\.processes$/, file: 'src/nxt_router.c', code: () => 'apcf.processes' },
  { of: /^applications\.\*\.processes\.(?:spare|max)$/, file: 'src/nxt_router.c', code: (name) => `apcf.${name}_processes` },
  { of: /^applications\.\*\.processes\.idle_timeout$/, file: 'src/nxt_router.c', code: () => 'apcf.idle_timeout', unit: 1000 },
  { of: /^applications\.\*\.isolation\.new_privs$/, file: 'src/nxt_isolation.c', code: () => 'process->isolation.new_privs' },
  { of: /^applications\.\*\.limits\.shm$/, file: 'src/nxt_main_process.c', code: () => 'app_conf->shm_limit' },
];

/** What is kept as a number, but written as a truth. */
const truths = /\.(?:discard_unsafe_fields|server_version|chunked_transform|new_privs)$/;

interface Schema {
  $ref?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  discriminator?: { mapping: Record<string, string> };
}

function tablesOf(text: string): Map<string, Table> {
  const found = [...text.matchAll(/^static nxt_conf_vldt_object_t\s+nxt_conf_vldt_(\w+)\[\] = \{\n([\s\S]*?)^\};/gm)];
  return new Map(
    found.map(({ index, 0: all, 1: name, 2: body }) => {
      const start = index + all.length - body!.length - '};'.length;
      const heads = [...body!.matchAll(/\.name\s*=\s*nxt_string\("(\w+)"\)/g)];
      const members = heads.map((head, place): Member => {
        const rest = body!.slice(head.index, heads[place + 1]?.index);
        const members = /\.u\.members\s*=\s*nxt_conf_vldt_(\w+)/.exec(rest)?.[1];
        return {
          name: head[1]!,
          line: lineAt(text, start + head.index),
          types: [.../\.type\s*=\s*([^,]+),/.exec(rest)![1]!.matchAll(/NXT_CONF_VLDT_(\w+)/g)].map(([, it]) => it!),
          checks: [...rest.matchAll(/\.(?:validator|u\.object|u\.array)\s*=\s*(\w+)/g)].map(([, it]) => it!),
          ...(members && { members }),
        };
      });
      const next = /NXT_CONF_VLDT_NEXT\(nxt_conf_vldt_(\w+)\)/.exec(body!)?.[1];
      return [name!, { members, ...(next && { next }) }];
    }),
  );
}

function walk(tables: ReadonlyMap<string, Table>, names: readonly string[], above: string): { path: string; member: Member }[] {
  const seen = new Set<string>();
  const all = names.flatMap((first) => {
    const members: Member[] = [];
    for (let name: string | undefined = first; name !== undefined; name = tables.get(name)!.next) {
      if (!tables.has(name)) throw new Error(`${validator} has no table nxt_conf_vldt_${name}`);
      members.push(...tables.get(name)!.members);
    }
    return members;
  });
  return all
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .flatMap((member) => {
      const path = above ? `${above}.${member.name}` : member.name;
      // An action of last resort is an action again.
      const opens = member.name === 'fallback' ? undefined : member.checks.map((check) => opened[check]).find((it) => it !== undefined);
      const below = opens ? walk(tables, opens.tables, path + opens.below) : member.members ? walk(tables, [member.members], path) : [];
      return [{ path, member }, ...below];
    });
}

/** What a schema says of itself, its parts one after the other. */
function partsOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema[] {
  const ref = schema.discriminator?.mapping['python'] ?? schema.$ref;
  const all = [...(schema.allOf ?? []), ...(schema.discriminator ? [] : [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])];
  const referred = ref ? partsOf(schemas[ref.slice(ref.lastIndexOf('/') + 1)]!, schemas) : [];
  return [schema, ...referred, ...all.flatMap((it) => partsOf(it, schemas))];
}

/** The schemas of the members of the configuration by their paths, from the description of the control API. */
function describedIn(schemas: Readonly<Record<string, Schema>>): (path: string) => Schema[] {
  const step = (parts: Schema[], name: string): Schema[] =>
    parts
      .flatMap((part) => (name === '*' ? part.additionalProperties : name === '[]' ? part.items : part.properties?.[name]) ?? [])
      .flatMap((it) => partsOf(it, schemas));
  return (path) => path.match(/\[\]|\*|\w+/g)!.reduce(step, partsOf(schemas['config']!, schemas));
}

function defaultOf(path: string, released: Released, described: readonly Schema[]): string | undefined {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const known = defaults.find(({ of }) => of.test(path));
  if (!known) {
    const value = described.find((it) => it.default !== undefined)?.default;
    return value === undefined ? undefined : String(value).replace(/\s+/g, ' ');
  }
  const place = known.code(name);
  const [, code] = new RegExp(`${place.replaceAll('.', '\\.')} = ([-\\d *]+);`).exec(released.read(known.file)) ?? [];
  if (code === undefined) throw new Error(`${known.file} does not set ${place}, which is the default of ${path}`);
  const value = code.split('*').reduce((all, it) => all * Number(it), 1) / (known.unit ?? 1);
  return truths.test(path) ? String(value === 1) : String(value);
}

/** The words that the check of a text compares it with. */
function choicesOf({ checks, types: [type, ...more] }: Member, text: string): string[] | undefined {
  const check = checks[0];
  if (type !== 'STRING' || more.length > 0 || !check || !/protocol|scheme/.test(check)) return undefined;
  const [body = ''] = new RegExp(`^${check}\\(nxt_conf_validation_t \\*vldt,\\n(?!.*;).*\\n\\{[\\s\\S]*?^\\}`, 'm').exec(text) ?? [];
  const words = [...body.matchAll(/(?:nxt_string\(|nxt_str_eq\(&\w+, )"([a-z]+)"/g)].map(([, word]) => word!);
  if (words.length < 2) throw new Error(`${validator} has no words in ${check}`);
  return words;
}

function typeOf(path: string, { types: found }: Member): OptionType {
  if (paths.test(path)) return 'path';
  // One or several of them.
  return found.includes('ARRAY') && found[0] === 'STRING' ? 'list' : types[found[0]!]!;
}

function configuration(released: Released): ReadOption[] {
  const text = released.read(validator);
  const described = describedIn((parse(released.read('docs/unit-openapi.yaml')) as { components: { schemas: Record<string, Schema> } }).components.schemas);
  return walk(tablesOf(text), ['root_members'], '').map(({ path, member }) => {
    const schemas = described(path);
    const choices = choicesOf(member, text);
    const help = cutHelp(schemas.find(({ description }) => description)?.description ?? '');
    const value = defaultOf(path, released, schemas);
    return {
      spellings: [{ form: 'key', text: path }],
      ...(choices ? { type: 'choice', choices } : { type: typeOf(path, member) }),
      ...(value !== undefined && { default: value }),
      repeatable: false,
      ...(help && { help }),
      source: { path: validator, line: member.line },
    };
  });
}

/** The options of unitd itself: what its help says, at the lines where it looks for them. */
function commandLine(released: Released): ReadOption[] {
  const path = 'src/nxt_runtime.c';
  const text = released.read(path);
  const [, block = ''] = /char {2}help\[\] =\n([\s\S]*?);\n/.exec(text) ?? [];
  const help = [...block.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, piece]) => piece!.replaceAll('\\n', '\n').replaceAll('\\"', '"')).join('');
  const said = new Map([...help.matchAll(/^ {2}(--[\w-]+)(?: ([A-Z]+))? +(.*)$/gm)].map(([, flag, value, words]) => [flag!, { value, words: words! }]));
  const compared = [...text.matchAll(/nxt_strcmp\(p, "(--[\w-]+)"\) == 0(?: \|\| nxt_strcmp\(p, "(-\w)"\) == 0)?/g)];
  const synonyms = new Map([...said].flatMap(([flag, { words }]) => [[/synonym for (--\w+)/.exec(words)?.[1], flag] as const]));
  return compared
    .filter(([, flag]) => ![...synonyms].some(([of, synonym]) => of && synonym === flag))
    .map(({ index, 1: flag, 2: letter }) => {
      const { value, words } = said.get(flag!) ?? {};
      const flags = [flag!, letter, synonyms.get(flag!)].filter((it) => it !== undefined);
      const standing = new RegExp(`${flag} \\w+ .*\\n +default: (\\w+)\\n`).exec(help)?.[1];
      return {
        spellings: flags.map((it) => ({ form: 'flag', text: it })),
        type: value === undefined ? 'switch' : value === 'FILE' || value === 'DIR' ? 'path' : 'text',
        ...(standing && { default: standing }),
        repeatable: false,
        ...(words && { help: words }),
        source: { path, line: lineAt(text, index) },
      };
    });
}

const release = () => releasedSource('freeunit', 'release');

const reader: OptionReader = {
  in: 'release',
  version: () => release().version,
  read() {
    const released = release();
    return [...commandLine(released), ...configuration(released)];
  },
};
export default reader;
