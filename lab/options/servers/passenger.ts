import type { OptionType, SpellingForm } from '../../../src/vocabulary/options.ts';
import { cutHelp, releasedSource } from '../released.ts';
import type { OptionReader, ReadOption } from '../reading.ts';
import { rubyConstants, rubyRows, rubyValue } from '../ruby-tables.ts';

/** One row of the tables that Passenger is built from: of Apache's module, of nginx's, or of Standalone. */
interface Row {
  /** What the tables have in common: the name without the host's prefix, such as max_pool_size. */
  name: string;
  spellings: ReadOption['spellings'];
  /** As the table writes it; undefined where it has none. */
  type?: string;
  /** Null where it is found out when Passenger runs. */
  default?: string | null;
  help?: string;
  deprecated?: string;
  path: string;
  line: number;
}

const root = 'src/ruby_supportlib/phusion_passenger';
const files = {
  apache: `${root}/apache2/config_options.rb`,
  nginx: `${root}/nginx/config_options.rb`,
  standalone: `${root}/standalone/config_options_list.rb`,
};

/** Names that Standalone or nginx has for what is one option. */
const sameAs: Readonly<Record<string, string>> = { environment: 'app_env', envvars: 'env_var', ctls: 'ctl' };

/** `--user` names the user that everything runs as, PassengerUser that of one application. */
const apart = new Set(['user']);

const types: Readonly<Record<string, OptionType>> = {
  string: 'text',
  integer: 'integer',
  uinteger: 'integer',
  msec: 'integer',
  flag: 'boolean',
  boolean: 'boolean',
  string_array: 'list',
  string_set: 'list',
  array: 'list',
  string_keyval: 'object',
  map: 'object',
  path: 'path',
  hostname: 'text',
};

/** Texts that name one file or directory; the tables don't say it. */
const paths = new Set(['root', 'dump_config_manifest', 'file_descriptor_log_file', 'spawn_dir', 'temp_path', 'app_root', 'app_log_file', 'document_root']);

/** How nginx takes what the table gives no type, by the function that reads it. */
const typeOfFunction: Readonly<Record<string, OptionType>> = {
  ngx_conf_set_bitmask_slot: 'list',
  ngx_conf_set_size_slot: 'text',
  ngx_conf_set_bufs_slot: 'text',
};

const repeated = new Set(['string_array', 'string_set', 'string_keyval', 'array', 'map', 'ngx_conf_set_bitmask_slot']);

/** Types that Standalone reads from environment variables; others are skipped there. */
const ofVariables = new Set(['string', 'integer', 'boolean', 'path', 'hostname']);

type Value = (key: string) => ReturnType<typeof rubyValue>;
type Has = (key: string) => boolean;
type Documented = ReadonlyMap<string, { since?: string; help?: string }>;

function tables(): { rows: Row[]; docs: Documented } {
  const code = releasedSource('passenger', 'newest');
  const constants = rubyConstants(code.read(`${root}/constants.rb`), code.read('src/ruby_supportlib/phusion_passenger.rb'));
  const read = (path: string, rowOf: (value: Value, has: Has) => Omit<Row, 'path' | 'line'>) =>
    rubyRows(code.read(path), ['name', 'cli'])
      .filter(({ values }) => values.has('name') || values.has('cli'))
      .map(({ values, line }) => {
        const value = (key: string) => (values.has(key) ? rubyValue(values.get(key)!, constants) : null);
        return { ...rowOf(value, (key) => values.has(key)), path, line };
      });
  const rows = [...read(files.apache, apacheRow), ...read(files.nginx, nginxRow), ...read(files.standalone, standaloneRow)];
  return { rows: withAliases(rows), docs: documented() };
}

const textOf = (value: ReturnType<typeof rubyValue>): string | undefined => (typeof value === 'string' ? value : undefined);
const directive = (text: string): ReadOption['spellings'] => [{ form: 'directive', text }];

function defaultOf(value: Value, has: Has): Pick<Row, 'default'> {
  if (has('dynamic_default')) return { default: null };
  if (!has('default')) return {};
  const found = value('default');
  if (typeof found === 'boolean') return { default: found ? 'on' : 'off' };
  return { default: found ?? null };
}

function apacheRow(value: Value, has: Has): Omit<Row, 'path' | 'line'> {
  const name = textOf(value('name'))!;
  const alias = textOf(value('alias_for'));
  const help = textOf(value('desc'));
  return {
    name: alias ? `=${snake(alias)}` : snake(name),
    spellings: directive(name),
    ...ifKnown('type', textOf(value('type'))),
    ...defaultOf(value, has),
    ...(has('obsolete') ? { deprecated: textOf(value('obsoletion_message')) ?? 'Obsolete option.' } : ifKnown('help', help)),
  };
}

function nginxRow(value: Value, has: Has): Omit<Row, 'path' | 'line'> {
  const name = textOf(value('name'))!;
  const alias = textOf(value('alias_for'));
  const handler = textOf(value('function'));
  const isObsolete = ['passenger_obsolete_directive', 'passenger_use_global_queue', 'rails_framework_spawner_idle_time'].includes(handler ?? '');
  return {
    name: alias ? `=${snake(alias)}` : snake(name),
    spellings: directive(name),
    ...ifKnown('type', textOf(value('type')) ?? handler),
    ...defaultOf(value, has),
    ...(isObsolete && { deprecated: 'Obsolete option.' }),
  };
}

function standaloneRow(value: Value, has: Has): Omit<Row, 'path' | 'line'> {
  const name = textOf(value('name'));
  const flag = has('cli') ? textOf(value('cli')) : `--${name?.replaceAll('_', '-')}`;
  const type = textOf(value('type')) ?? 'string';
  const help = textOf(value('desc'))?.replace('%DEFAULT%', textOf(value('default')) ?? 'N/A');
  const negates = /^--(?:no|disable)-(.+)$/.exec(flag ?? '')?.[1]?.replaceAll('-', '_');
  const forms: [SpellingForm, string | undefined][] = [
    ['flag', flag],
    ['flag', textOf(value('short_cli'))],
    ['key', name],
    ['variable', name && ofVariables.has(type) ? `PASSENGER_${name.toUpperCase()}` : undefined],
  ];
  return {
    // A flag without a name sets another option to false, but for --rackup.
    name: name ? (sameAs[name] ?? (apart.has(name) ? `standalone ${name}` : name)) : negates ? `=${negates}` : flag!.slice(2),
    spellings: forms.flatMap(([form, text]) => (text ? [{ form, text }] : [])),
    type,
    ...defaultOf(value, has),
    ...ifKnown('help', help),
  };
}

function ifKnown<Key extends string>(key: Key, text: string | undefined): { [key in Key]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { [key in Key]?: string };
}

/** PassengerMaxPoolSize and passenger_max_pool_size are max_pool_size; RailsEnv and rails_env are rails_env. */
function snake(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return words.replace(/^passenger_/, '');
}

/** Every alias among the spellings of what it is an alias for. */
function withAliases(rows: readonly Row[]): Row[] {
  const isAlias = ({ name }: Row) => name.startsWith('=');
  return rows
    .filter((row) => !isAlias(row))
    .map((row) => {
      const aliases = rows.filter((it) => it.path === row.path && it.name === `=${row.name}`);
      return { ...row, spellings: [...row.spellings, ...aliases.flatMap(({ spellings }) => spellings)], ...(!row.help && ifKnown('help', aliases[0]?.help)) };
    });
}

/** What the reference says of each directive or flag: the release that brought it, and its first paragraph. */
function documented(): Documented {
  const docs = releasedSource('passenger', 'docs');
  return new Map(
    ['apache', 'nginx', 'standalone'].flatMap((host) => {
      const [, ...sections] = docs.read(`source/references/config_reference/${host}/index.html.md.erb`).split(/^### /m);
      return sections.flatMap((section) => {
        const heading = section.slice(0, section.indexOf('\n'));
        const since = /<th>Since<\/th>\s*<td>\s*(\d+(?:\.\d+)+)/.exec(section)?.[1];
        const help = helpOf(section.slice(section.indexOf('</table>') + '</table>'.length));
        return heading
          .replaceAll('`', '')
          .split(/, | \/ /)
          .map((name) => [name, { ...(since && { since }), ...(help && { help }) }] as const);
      });
    }),
  );
}

/** The first paragraph of Markdown that is prose, as plain text. */
function helpOf(markdown: string): string | undefined {
  const paragraph = markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .find((it) => /^[A-Z]/.test(it) && !it.startsWith('['));
  return paragraph && cutHelp(paragraph.replace(/\[([^\]]*)\]\((?:<%=.*?%>|[^()])*\)/g, '$1').replace(/<%.*?%>|[`*]/g, ''));
}

/** One option from its rows in the tables, Apache's first. */
function optionOf(rows: readonly Row[], docs: Documented): ReadOption {
  const first = rows[0]!;
  const said = docs.get(first.spellings[0]!.text);
  const known = rows.flatMap(({ type }) => (type ? [typeOfFunction[type] ?? types[type]] : [])).filter((it) => it !== undefined);
  const onlyFlag = first.spellings.every(({ form }) => form === 'flag') && first.type === 'boolean';
  const isPath = paths.has(first.name) || known.includes('path');
  const type = onlyFlag ? 'switch' : isPath ? 'path' : known[0];
  const defaults = new Set(rows.flatMap((row) => (row.default === undefined ? [] : [row.default])));
  const [value] = defaults;
  const help = rows.map((row) => row.help).find((it) => it !== undefined);
  const words = help ? cutHelp(help) : first.deprecated ? undefined : said?.help;
  const [choices] = rows.flatMap((row) => {
    const found = /options: (\w+) \(default\), (\w+)$|either\s'(\w+)' or '(\w+)'/.exec(row.help ?? '');
    return found ? [found.slice(1).filter(Boolean)] : [];
  });
  return {
    spellings: rows.flatMap(({ spellings }) => spellings),
    ...(choices ? { type: 'choice', choices } : type && { type }),
    // Where the tables differ, there is no one default.
    ...(defaults.size === 1 && typeof value === 'string' && value !== '' && { default: value }),
    repeatable: rows.some((row) => repeated.has(row.type ?? '')),
    ...(said?.since && { since: said.since }),
    ...(first.deprecated && { deprecated: first.deprecated }),
    ...(words && { help: words }),
    source: { path: first.path, line: first.line },
  };
}

const reader: OptionReader = {
  in: 'newest',
  version: () => releasedSource('passenger', 'newest').version,
  read() {
    const { rows, docs } = tables();
    return [...Map.groupBy(rows, ({ name }) => name).values()].map((same) => optionOf(same, docs));
  },
};
export default reader;
