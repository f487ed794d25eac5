/** A class in a selector, escaped as CSS wants it (https://www.w3.org/TR/css-syntax-3/#escaping); strings are stepped over. */
const selector = /"[^"]*"|\.((?:\\[0-9a-f]{1,6} ?|\\.|[\w-])+)/g;
const attribute = / class="([^"]*)"/g;
const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
/** Names of letters and hyphens alone are for people, tests and scripts to find elements by. */
const plain = /^[a-z-]+$/;
const entities: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#39': "'" };

/**
 * A short name for each class that pages style and that has more than letters and hyphens: the variants and values of utilities,
 * which weigh most. Frequent ones get the shortest. What a script or a sheet in a file of its own names keeps its name.
 */
export function findShortNames(pages: Iterable<string>, files: Iterable<string>): Map<string, string> {
  const counts = new Map<string, number>();
  const styled = new Set<string>();
  for (const html of pages) {
    for (const name of classesOf(html)) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [, , css] of html.matchAll(style)) for (const name of selectorsOf(css!)) styled.add(name);
  }
  const kept = new Set([...files].flatMap(namesIn));
  const long = [...counts].filter(([name]) => styled.has(name) && !plain.test(name) && !kept.has(name)).sort(([, a], [, b]) => b - a);
  const free = freeNames((name) => counts.has(name) || kept.has(name));
  return new Map(long.map(([name]) => [name, free.next().value!]));
}

/** A page with those names in its attributes and its styles. */
export function shortenClasses(html: string, names: ReadonlyMap<string, string>): string {
  const inStyle = (css: string) =>
    css.replace(selector, (whole, escaped: string | undefined) => {
      const name = escaped && names.get(unescape(escaped));
      return name ? `.${name}` : whole;
    });
  const inAttribute = (value: string) => value.split(' ').map((it) => names.get(decode(it)) ?? it);
  return html
    .replace(style, (_, open: string, css: string, close: string) => open + inStyle(css) + close)
    .replace(attribute, (_, value: string) => ` class="${inAttribute(value).join(' ')}"`);
}

function classesOf(html: string): string[] {
  return [...html.matchAll(attribute)].flatMap(([, value]) => value!.split(' ').map(decode));
}

function selectorsOf(css: string): string[] {
  return [...css.matchAll(selector)].flatMap(([, escaped]) => (escaped ? [unescape(escaped)] : []));
}

/** Whatever may be a class in a script or a sheet, also in a sheet within a script. */
function namesIn(file: string): string[] {
  const selectors = file.replaceAll('\\\\', '\\').matchAll(/\.((?:\\.|[\w-])+)/g);
  return [...file.split(/[\s"'`]|\\n|\$\{|\}/), ...[...selectors].map(([, escaped]) => unescape(escaped!))];
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function unescape(name: string): string {
  return name.replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/g, (_, code: string | undefined, letter: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : letter,
  );
}

/** a, b, … z, aa, ab, … without those that are taken. */
function* freeNames(isTaken: (name: string) => boolean): Generator<string, never> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let index = 0; ; index += 1) {
    let [name, rest] = ['', index];
    for (; rest >= 0; rest = Math.floor(rest / letters.length) - 1) name = letters[rest % letters.length] + name;
    if (!isTaken(name)) yield name;
  }
}
