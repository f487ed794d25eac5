import { lineAt } from './released.ts';

/** One hash of a table in Ruby: its keys with the code of their values. */
export interface RubyRow {
  values: ReadonlyMap<string, string>;
  line: number;
}

/**
 * The hashes of the arrays of a Ruby file, `{ name: 'x', … }` or `{ :name => 'x', … }` with a key a line; the line is that of the key that names
 * the hash.
 */
export function rubyRows(text: string, naming: readonly string[]): RubyRow[] {
  return [...text.matchAll(/^( *)\{\n([\s\S]*?)^\1\},?$/gm)].map(({ index, 1: indent, 2: body, 0: all }) => {
    const start = index + all.indexOf('\n') + 1;
    const keys = [...body!.matchAll(new RegExp(`^${indent}  :?(\\w+) *(?:=>|:) `, 'gm'))];
    const values = keys.map(({ 0: head, 1: key, index: at }, place): [string, string] => {
      const end = keys[place + 1]?.index ?? body!.length;
      const code = body!.slice(at + head.length, end).replace(/^\s*#.*$/gm, '');
      return [key!, code.trim().replace(/,$/, '')];
    });
    const named = keys.find(([, key]) => naming.includes(key!));
    return { values: new Map(values), line: lineAt(text, start + (named?.index ?? 0)) };
  });
}

/** Constants of Ruby files with the code of their values, such as `DEFAULT_START_TIMEOUT = 90_000`. */
export function rubyConstants(...texts: string[]): Map<string, string> {
  return new Map(
    texts.flatMap((text) => [...text.matchAll(/^ *([A-Z]\w*) += +(.+)$/gm)].map(([, name, code]) => [name!, code!.replace(/\s+#.*$/, '')] as const)),
  );
}

/** What simple Ruby code gives: texts, symbols, numbers, products, constants and nil. Undefined for any other code, which is computed when it runs. */
export function rubyValue(code: string, constants: ReadonlyMap<string, string>): string | boolean | null | undefined {
  if (code === 'nil') return null;
  if (code === 'true' || code === 'false') return code === 'true';
  if (/^:\w+$/.test(code)) return code.slice(1);
  if (/^(?:'[^']*'|"(?:[^"\\]|\\.)*")(?:\.freeze)?(?:\s*\\\s*(?:'[^']*'|"(?:[^"\\]|\\.)*"))*$/.test(code)) return textOf(code, constants);
  const factors = code.split(/ ([*/]) /);
  if (factors.length === 1 && constants.has(code)) return rubyValue(constants.get(code)!, constants);
  const numbers = factors.filter((_, index) => index % 2 === 0).map((it) => numberOf(it, constants));
  if (numbers.some(Number.isNaN)) return undefined;
  return String(numbers.reduce((all, it, index) => (factors[index * 2 - 1] === '/' ? all / it : all * it)));
}

function numberOf(code: string, constants: ReadonlyMap<string, string>): number {
  if (/^-?[\d_]+$/.test(code)) return Number(code.replaceAll('_', ''));
  const known = constants.get(code);
  return known === undefined ? NaN : Number(rubyValue(known, constants) ?? NaN);
}

/** A text in one or more pieces, with the values of its constants; other code within it stays as it is. */
function textOf(code: string, constants: ReadonlyMap<string, string>): string {
  const pieces = [...code.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g)].map(
    ([, single, double]) => single ?? double!.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1'),
  );
  return pieces.join('').replace(/#\{([^}]*)\}/g, (all, inner: string) => {
    const value = rubyValue(inner, constants);
    return typeof value === 'string' ? value : all;
  });
}
