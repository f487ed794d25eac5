import type { OptionType } from '../../../src/vocabulary/options.ts';
import { lineAt, releasedSource, type Released } from '../released.ts';
import { askPython, type OptionReader, type ReadOption } from '../reading.ts';

/** One line of the table of directives, such as `AP_INIT_TAKE1("WSGIPythonHome", wsgi_set_python_home, NULL, RSRC_CONF, "Python prefix …")`. */
interface Directive {
  name: string;
  handler: string;
  help: string;
  line: number;
}

/** A function of the C source that reads the words of a directive. */
interface Handler {
  path: string;
  /** Where it starts in its file. */
  start: number;
  body: string;
}

/** What a directive or parameter takes, where the code only keeps a text. */
const kept: Record<string, OptionType> = {
  WSGIScriptAlias: 'list',
  WSGIScriptAliasMatch: 'list',
  WSGIHandlerScript: 'list',
  WSGIRestrictProcess: 'list',
  WSGITrustedProxyHeaders: 'list',
  WSGITrustedProxies: 'list',
  WSGITelemetryOptions: 'list',
  WSGIPythonPath: 'list',
  WSGIPythonHome: 'path',
  WSGIPythonEggs: 'path',
  WSGISocketPrefix: 'path',
  WSGIImportScript: 'path',
  WSGIDispatchScript: 'path',
  WSGIAccessScript: 'path',
  WSGIAuthUserScript: 'path',
  WSGIAuthGroupScript: 'path',
  'supplementary-groups': 'list',
  'python-path': 'list',
  'python-home': 'path',
  'python-eggs': 'path',
};

/** Directives that add to what was given before, besides those that push to a list. */
const adding = new Set(['WSGITelemetryOptions']);

/** How the code writes what a flag says; its place is the number that is kept. */
const flagWords = ['Off', 'On', 'Auto'];

/** The C files of the module by their path in the release. */
function sourcesOf(released: Released): Map<string, string> {
  return new Map(released.files('src/server', /\.[ch]$/).map((path) => [path, released.read(path)]));
}

/** C strings that follow each other, as one text. */
function joined(strings: string): string {
  return [...strings.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!.replace(/\\(.)/g, '$1')).join('');
}

const table = 'src/server/mod_wsgi.c';

function directivesOf(sources: ReadonlyMap<string, string>): Directive[] {
  const source = sources.get(table)!;
  const start = source.indexOf('wsgi_commands[]');
  const rows = source.slice(start, source.indexOf('{NULL}', start));
  const found = [...rows.matchAll(/AP_INIT_\w+\(\s*"(<?\w+)",\s*(\w+),\s*(?:NULL|"\*"),\s*[\w\s|]+?,\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)/g)];
  const expected = rows.match(/AP_INIT_/g)?.length ?? 0;
  if (found.length !== expected || expected === 0) throw new Error(`${table} has ${expected} directives, of which ${found.length} can be read`);
  return found.map(({ index, 1: name, 2: handler, 3: help }) => ({
    // A section starts with its name, <WSGIInterpreterOptions …>.
    name: name!.replace(/^<\w+/, '$&>'),
    handler: handler!,
    help: joined(help!),
    line: lineAt(source, start + index),
  }));
}

function handlerOf(name: string, sources: ReadonlyMap<string, string>): Handler {
  for (const [path, source] of sources) {
    const found = new RegExp(`^const char \\*${name}\\([^;{]*\\)\\n\\{[\\s\\S]*?^\\}`, 'm').exec(source);
    if (found) return { path, start: found.index, body: found[0] };
  }
  throw new Error(`no C file has the function ${name}, which reads a directive`);
}

/** The words that a directive is compared with, such as Off and On. */
function wordsOf(body: string): string[] {
  const said = /must be one of: ([\w |]+)"/.exec(body)?.[1]?.split(' | ');
  return said ?? [...body.matchAll(/strcasecmp\(arg, "(\w+)"\)/g)].map(([, word]) => word!);
}

/** What the code makes of a value: a flag, a number or a path from the root; nothing where it keeps the text. */
function typeOf(code: string, words: readonly string[]): OptionType | undefined {
  if (words.join() === 'Off,On' || /strcasecmp\(value, "Off"\)/.test(code)) return 'boolean';
  if (words.length > 0) return 'choice';
  if (/\b(?:atoi|apr_atoi64)\(/.test(code)) return 'integer';
  if (/\b(?:strtod|atof)\(/.test(code)) return 'number';
  return /\*value != '\/'/.test(code) ? 'path' : undefined;
}

/** The word that a flag is where no line sets it: as its field starts, or as a request reads it then; nothing where that differs by platform. */
function defaultWord(body: string, words: readonly string[], sources: ReadonlyMap<string, string>): string | undefined {
  const field = /\b[sd]config->(\w+) = \w+;/.exec(body)?.[1];
  if (!field || words.length === 0) return undefined;
  const defaults = [...sources.values()].flatMap((text) => text.match(/^WSGI\w+ \*(?:newWSGIServerConfig|wsgi_create_req_config)\([\s\S]*?^\}/gm) ?? []);
  const set = defaults.flatMap((code) => [...code.matchAll(new RegExp(`->${field} = (\\d+);`, 'g'))].map(([, value]) => value!));
  const values = [...new Set(set)];
  const word = flagWords[Number(values[0])];
  return values.length === 1 && word && words.includes(word) ? word : undefined;
}

/** The tests that find out which parameter was given. */
function testsOf(body: string): { index: number; name: string }[] {
  return [...body.matchAll(/str(?:case|n)?cmp\((?:option|key|arg2), "([\w-]+)=?"/g)].map(({ index, 1: name }) => ({ index, name: name! }));
}

function directive({ name, help, line }: Directive, { body }: Handler, sources: ReadonlyMap<string, string>): ReadOption {
  const words = wordsOf(body);
  // What comes with the first parameter is no longer about the directive's own words.
  const type = typeOf(body.slice(0, testsOf(body)[0]?.index), words) ?? kept[name] ?? (name.startsWith('<') ? undefined : 'text');
  const value = defaultWord(body, words, sources);
  const deprecated = joined(/"\w+ is deprecated [\s\S]*?(?=\);)/.exec(body)?.[0] ?? '');
  return {
    spellings: [{ form: 'directive', text: name }],
    ...(type && { type }),
    ...(type === 'choice' && { choices: words }),
    ...(value && { default: value }),
    repeatable: adding.has(name) || /apr_array_push|apr_hash_set/.test(body),
    ...(deprecated && { deprecated }),
    help,
    source: { path: table, line },
  };
}

/** The value that a parameter has where it is not given, or undefined where it has none that one could write. */
function defaultOf(code: string, body: string, sources: ReadonlyMap<string, string>): string | undefined {
  const start = (name: string) => String.raw`\w+ ${name} = (-?[\w.]+);`;
  const local = (name: string) => new RegExp(`^ {4}${start(name)}`, 'm').exec(body)?.[1];
  const global = (name: string) => [...sources.values()].map((text) => new RegExp(`^${start(name)}`, 'm').exec(text)?.[1]).find(Boolean);
  const starts = (name: string) => local(name) ?? global(name);
  const variable = [...code.matchAll(/^\s+(\w+) = /gm)].map(([, name]) => name!).find(starts);
  const initial = variable && starts(variable);
  if (!initial || new RegExp(`\\b${variable} <= 0`).test(code)) return undefined;
  const named = [...sources.values()].map((text) => new RegExp(`^#define ${initial} (\\d+)$`, 'm').exec(text)?.[1]).find(Boolean);
  const later = new RegExp(`if \\(${variable} < 0\\)\\s+${variable} = (\\d+);`).exec(body)?.[1];
  const value = later ?? named ?? initial;
  if (!/^\d/.test(value)) return undefined;
  return typeOf(code, []) === 'boolean' ? flagWords[Number(value)] : value;
}

/** What is written name=value behind a directive; directives that one function reads share it. */
function parametersOf(names: readonly string[], { path, start, body }: Handler, sources: ReadonlyMap<string, string>): ReadOption[] {
  const tests = testsOf(body);
  return tests.map(({ index, name }, place) => {
    // The last of them ends with the loop over all.
    const code = body.slice(index, tests[place + 1]?.index ?? body.indexOf('\n    }', index));
    const type = typeOf(code, []) ?? kept[name] ?? 'text';
    const value = defaultOf(code, body, sources);
    return {
      spellings: names.map((it) => ({ form: 'parameter', text: `${it.replace(/[<>]/g, '')} ${name}=` })),
      type,
      ...(value !== undefined && { default: value }),
      repeatable: false,
      source: { path, line: lineAt(sources.get(path)!, start + index) },
    };
  });
}

function read(): ReadOption[] {
  const sources = sourcesOf(releasedSource('mod-wsgi', 'release'));
  const directives = directivesOf(sources);
  const named = Map.groupBy(directives, ({ handler }) => handler);
  const apache = [...named].flatMap(([name, rows]) => {
    const handler = handlerOf(name, sources);
    const names = rows.map((row) => row.name);
    return [...rows.map((row) => directive(row, handler, sources)), ...parametersOf(names, handler, sources)];
  });
  return [...askPython('mod-wsgi', 'mod_wsgi_express.py'), ...apache];
}

const reader: OptionReader = { in: 'release', read };
export default reader;
