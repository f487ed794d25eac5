import { execFileSync } from 'node:child_process';
import type { OptionType } from '../../../src/vocabulary/options.ts';
import { programOf } from '../../runner/context.ts';
import { lineAt, releasedSource, type Released } from '../released.ts';
import type { OptionReader, ReadOption } from '../reading.ts';

/** One line of an option table, such as `{"processes", required_argument, 'p', "spawn …", uwsgi_opt_set_int, &uwsgi.numproc, 0}`. */
interface Row {
  name: string;
  argument: string;
  letter?: string;
  help: string;
  handler: string;
  data: string;
  flags: string;
  path: string;
  line: number;
}

/** The C files of what a default build has: the core, and every plugin by its folder. */
type Sources = Map<string, string>;

/** Where several names lead to one option, the first of them is its best known name. */
const bestKnown = new Set([
  'virtualenv',
  'xml',
  'plugin',
  'plugin-dir',
  'plugin-list',
  'need-plugin',
  'py-autoreload',
  'mime-file',
  'log-date',
  'spooler-frequency',
  'json',
]);

/** Handlers that look at the name that they were called by; their help says which names are one option. */
const namesMatter = new Set([
  'uwsgi_opt_add_shared_socket',
  'uwsgi_opt_add_daemon',
  'uwsgi_opt_add_route',
  'uwsgi_opt_legion_hook',
  'uwsgi_opt_load_plugin',
  'uwsgi_opt_ini_paste',
  'uwsgi_opt_pyshell',
  'uwsgi_opt_sni',
  'uwsgi_opt_noop',
]);

/** Handlers that keep every value; so does what is called uwsgi_opt_add_… or uwsgi_opt_load…. */
const keeping =
  /^uwsgi_opt_(?:add_\w+|load\w*|logic|noop|set_placeholder|resolve|static_map|check_static|set_env|unset_env|envdir|set_logger|set_req_logger|set_unshare|legion\w*|safe_fd|flock|flock_wait|print|sni|pythonpath|corerouter|corerouter_zerg|corerouter_ss|undeferred_corerouter|https2?|http_to_https|sslrouter2?)$/;

const types: Record<string, OptionType> = {
  uwsgi_opt_set_int: 'integer',
  uwsgi_opt_set_rawint: 'integer',
  uwsgi_opt_set_64bit: 'integer',
  uwsgi_opt_set_16bit: 'integer',
  uwsgi_opt_set_megabytes: 'integer',
  uwsgi_opt_max_vars: 'integer',
  uwsgi_opt_safe_fd: 'integer',
  uwsgi_opt_add_mules: 'integer',
  uwsgi_opt_exit: 'integer',
  uwsgi_opt_corerouter_use_socket: 'integer',
  uwsgi_opt_setup_gevent: 'integer',
  uwsgi_opt_true: 'boolean',
  uwsgi_opt_pidfile_signal: 'path',
  uwsgi_opt_load: 'path',
  uwsgi_opt_load_ini: 'path',
  uwsgi_opt_load_xml: 'path',
  uwsgi_opt_load_yml: 'path',
  uwsgi_opt_load_json: 'path',
  uwsgi_opt_ini_paste: 'path',
  uwsgi_opt_add_spooler: 'path',
  uwsgi_opt_flock: 'path',
  uwsgi_opt_flock_wait: 'path',
  uwsgi_opt_envdir: 'path',
  uwsgi_opt_check_static: 'path',
  uwsgi_opt_pythonpath: 'path',
  uwsgi_opt_pyrun: 'path',
  uwsgi_opt_load_dl: 'path',
  uwsgi_opt_corerouter_use_base: 'path',
};

/** Texts that name one file or directory; the tables don't say it. */
const paths = new Set(
  [
    'fallback-config emperor-wrapper emperor-wrapper-override emperor-wrapper-fallback emperor-pidfile emperor-on-demand-directory',
    'vassals-inherit vassals-include vassals-inherit-before vassals-include-before',
    'cache-store load-file-in-cache load-file-in-cache-gzip queue-store spooler-chdir flock2 flock-wait2 pidfile pidfile2 safe-pidfile safe-pidfile2',
    'chroot jidfile wait-for-fs wait-for-mountpoint touch-reload touch-workers-reload touch-mules-reload touch-spoolers-reload touch-chain-reload',
    'touch-logrotate touch-logreopen fs-reload fs-brutal-reload check-mountpoint upload-progress metrics-dir master-fifo',
    'subscriptions-credentials-check sni-dir ssl-tmp-dir binary-path force-cwd chdir chdir2 log-backupname error-page-403 error-page-404 error-page-500',
    'static-safe mimefile static-gzip-dir envdir cgroup namespace namespace-keep-mount plugins-dir',
    'wsgi-file home py-programname pecan python-raw python-worker-override py-executable rrdtool rrdtool-lib fastrouter-post-buffering-dir',
  ].flatMap((names) => names.split(' ')),
);

function sourcesOf(released: Released): Sources {
  const profile = ['default', 'base'].map((name) => released.read(`buildconf/${name}.ini`)).join('\n');
  const setting = (key: string) => new RegExp(`^${key} = (.*)$`, 'm').exec(profile)?.[1] ?? '';
  const plugins = setting('embedded_plugins').replace('%(main_plugin)s', setting('main_plugin')).split(/,\s*/);
  const files = ['core', ...plugins.map((plugin) => `plugins/${plugin}`)].flatMap((folder) => released.files(folder, /\.c$/));
  return new Map(files.map((path) => [path, released.read(path)]));
}

/** The rows of the option tables of a C file. */
function rowsOf([path, source]: [string, string]): Row[] {
  return [...source.matchAll(/struct uwsgi_option \w+\[\] = \{/g)].flatMap(({ index, 0: head }) => {
    const start = index + head.length;
    // What is commented out is no option; line feeds stay, so that lines can be counted.
    const table = source.slice(start, source.indexOf('\n};', start)).replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (it) => it.replace(/[^\n]/g, ' '));
    const rows = [
      ...table.matchAll(
        /\{\s*"([\w-]+)",\s*(no|optional|required)_argument,\s*(?:'(.)'|0),\s*"((?:[^"\\]|\\.)*)",\s*(\w+),\s*("[^"]*"|[^,{}"]*?(?:"[^"]*")?)\s*(?:,\s*([\w\s|]*?)\s*)?\}/g,
      ),
    ];
    const expected = table.match(/\{\s*"/g)?.length ?? 0;
    if (rows.length !== expected) throw new Error(`${path} has ${expected} options, of which ${rows.length} can be read`);
    return rows.map((row) => {
      const [, name, argument, letter, help, handler, data, flags] = row as unknown as [
        string,
        string,
        string,
        string | undefined,
        string,
        string,
        string,
        string?,
      ];
      const line = lineAt(source, start + row.index);
      return { name, argument, ...(letter && { letter }), help: help.replace(/\\(.)/g, '$1'), handler, data, flags: flags ?? '0', path, line };
    });
  });
}

/** What `uwsgi --help` says of every option of this build. */
function helpOfBuild(): Map<string, string> {
  const out = execFileSync(programOf('uwsgi', 'uwsgi'), ['--help'], { encoding: 'utf8', maxBuffer: 1 << 24, timeout: 60_000 });
  return new Map([...out.matchAll(/^ {4}(?:-.\|)?--(\S+) +(.*)$/gm)].map(([, name, help]) => [name!, help!.trim()]));
}

/** What two rows have in common where they are one option. */
function sameness({ path, handler, data, argument, flags, help }: Row): string {
  return [path, handler, data, argument, flags, namesMatter.has(handler) || (data === 'NULL' && handler !== 'uwsgi_opt_log_date') ? help : ''].join('\n');
}

/** The words that the code compares the value with, or that its parts register. */
function choicesOf({ name, argument, handler, data }: Row, code: string): string[] {
  const registered = { protocol: 'protocol', 'cheaper-algo': 'cheaper_algo', loop: 'loop' }[name];
  const body = handler === 'uwsgi_opt_fileserve_mode' && new RegExp(`^void ${handler}\\([\\s\\S]*?^\\}`, 'm').exec(code)?.[0];
  const found = registered
    ? code.matchAll(new RegExp(`uwsgi_register_${registered}\\(\\s*(?:\\(char \\*\\)\\s*)?"([\\w-]+)"`, 'g'))
    : body
      ? body.matchAll(/strcasecmp\("([\w-]+)", value\)/g)
      : code.matchAll(new RegExp(`strcmp\\(${escaped(data.slice(1))}, "([\\w-]+)"\\)`, 'g'));
  const words = [...new Set([...found].map(([, word]) => word!))];
  // An optional value is compared with what the option is without one.
  return (data.startsWith('&') || body) && argument === 'required' ? words : [];
}

/** The value that the code gives a variable before options are read, or afterwards where it was not set. */
function defaultOf({ data, path, handler }: Row, sources: Sources): string | undefined {
  if (!data.startsWith('&')) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isRouter = /^&u\w+\.cr\.\w+$/.test(data);
  const variable = escaped(isRouter ? data.replace(/^&u\w+\.cr\./, 'ucr->') : data.slice(1));
  const code = [...sources].filter(([file]) => (isRouter ? file === 'plugins/corerouter/corerouter.c' : file.startsWith(folder))).map(([, text]) => text);
  const value = String.raw`([\d*\s]+|"[^"]*"|UMAX16)`;
  const atStart = new RegExp(`^\\t${variable} = ${value};`, 'm');
  const [initial] = code.flatMap((text) =>
    [...text.matchAll(/^void uwsgi_(?:init_default|websockets_init)\(\) \{[\s\S]*?^\}/gm)]
      .map(([body]) => atStart.exec(body)?.[1])
      .filter((it) => it !== undefined),
  );
  const unset = new RegExp(`if ?\\((?:!${variable}|${variable} (?:== 0|< 1|<= 0))\\)\\s*(?:\\{\\s*)?${variable} = ${value};`);
  // What config.c and the Emperor's end set is no default: another option, or an event, came first.
  const [later] = code
    .filter((text) => !/^static void royal_death|^void emperor_loop\(|void uwsgi_configure\(\)/m.test(text))
    .flatMap((text) => unset.exec(text)?.[1] ?? []);
  const found = initial ?? later;
  if (found === undefined) return undefined;
  if (found === 'UMAX16') return '65536';
  if (found.startsWith('"')) return found.slice(1, -1);
  const number = found.split('*').reduce((product, it) => product * Number(it), 1);
  return String(handler === 'uwsgi_opt_set_megabytes' ? number / 2 ** 20 : number);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function typeOf({ name, argument, handler }: Row, choices: readonly string[]): OptionType {
  // A few options that take no value on the command line have a handler that wants one.
  if (handler === 'uwsgi_opt_noop' || (argument === 'no' && !/_set_int$|_add_/.test(handler))) return 'switch';
  if (choices.length > 0) return 'choice';
  return paths.has(name) ? 'path' : (types[handler] ?? 'text');
}

function optionOf(rows: readonly Row[], letters: ReadonlyMap<string, string>, sources: Sources, help: ReadonlyMap<string, string>): ReadOption {
  const names = [...new Set(rows.map(({ name }) => name))].sort((a, b) => Number(bestKnown.has(b)) - Number(bestKnown.has(a)));
  const row = rows.find(({ name }) => name === names[0])!;
  const letter = row.letter && letters.get(row.letter) === rows[0]!.name ? row.letter : undefined;
  const code = [...sources.values()].join('\n');
  const choices = rows.some(({ handler }) => /set_str$|fileserve_mode$/.test(handler)) ? choicesOf(row, code) : [];
  const type = paths.has(rows[0]!.name) ? 'path' : typeOf(row, choices);
  const value = type === 'switch' || type === 'boolean' ? undefined : defaultOf(row, sources);
  const deprecated = row.handler === 'uwsgi_opt_deprecated' ? /"(.*)"/.exec(row.data)?.[1] : /superseded by .*$/.exec(row.help)?.[0];
  return {
    spellings: names.flatMap((name, index) => [
      { form: 'flag' as const, text: `--${name}` },
      { form: 'key' as const, text: name },
      ...(index === 0 && letter ? [{ form: 'flag' as const, text: `-${letter}` }] : []),
    ]),
    type,
    ...(type === 'choice' && { choices }),
    ...(value !== undefined && value !== '0' && { default: value }),
    repeatable: keeping.test(row.handler) && row.name !== 'version',
    ...(deprecated && { deprecated }),
    help: help.get(row.name) ?? row.help,
    source: { path: row.path, line: row.line },
  };
}

function read(): ReadOption[] {
  const sources = sourcesOf(releasedSource('uwsgi', 'release'));
  const rows = [...sources].flatMap(rowsOf);
  const help = helpOfBuild();
  const missing = [...help.keys()].filter((name) => !rows.some((row) => row.name === name));
  if (missing.length > 0) throw new Error(`uwsgi --help has options that no table has: ${missing.join(', ')}`);
  // A letter is the option's that has it first.
  const letters = new Map(rows.toReversed().flatMap(({ letter, name }) => (letter ? [[letter, name] as const] : [])));
  return [...Map.groupBy(rows, sameness).values()].map((same) => optionOf(same, letters, sources, help));
}

const reader: OptionReader = { in: 'release', read };
export default reader;
