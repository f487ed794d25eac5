import { marksIn } from '../../domain/search/marks.ts';
import type { SearchKind } from '../../domain/search/page-paths.ts';
import type { Line, ResultPart, SearchResult } from '../../domain/search/results.ts';
import { plural } from '../../i18n/plural.ts';
import type { ClientWords } from '../../site/index-words.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';

const optionStyle = [
  'grid gap-x-1 border-s-3 border-transparent px-4 text-ink no-underline [contain-intrinsic-block-size:auto_3.4rem] [content-visibility:auto] max-md:min-h-11',
  'aria-selected:border-ink aria-selected:bg-shoal forced-colors:aria-selected:[outline:2px_solid_Highlight] forced-colors:aria-selected:-outline-offset-2',
  'in-data-page:border-s-0 in-data-page:px-0 in-data-page:aria-selected:[box-shadow:-0.75rem_0_var(--color-shoal),0.75rem_0_var(--color-shoal)]',
].join(' ');
const resultStyle = `${optionStyle} grid-cols-[2.25rem_minmax(0,1fr)_auto] py-1.75 max-md:py-2.25`;
const partStyle = `${optionStyle} grid-cols-[2.25rem_2.25rem_minmax(0,1fr)] py-0.75 max-md:content-center`;
const titleStyle = 'wrap-anywhere forced-colors:[&_mark]:underline [&_mark]:[font-weight:inherit]';
const lineStyle = 'truncate text-t0 text-ink-2 in-data-page:whitespace-normal max-md:whitespace-normal';

/** What results are drawn with: words of the page's language, words of the query, and the address below which pages stand. */
export interface ListContext {
  words: ClientWords;
  query: readonly string[];
  nearestOnly: boolean;
  root: string;
  language: string;
}

/** A page that fits. */
export function buildResult(result: SearchResult, context: ListContext): HTMLAnchorElement {
  const { words, root } = context;
  const names = result.kind === 'server' || result.titles.length > 1;
  const title = result.titles.flatMap((text, index) => [
    ...(index ? [buildElement('span', { class: 'font-normal' }, ` ${words.and} `)] : []),
    buildElement('span', names ? { class: 'name text-[1.0625rem] leading-snug', lang: 'en' } : {}, ...marked([{ text }], context)),
  ]);
  const line: Line = result.titles.length > 1 && !result.line.length ? [{ text: words.compared }] : result.line;
  const side = typeof result.side === 'string' ? result.side : fill(result.side.part ? words.hasPart : words.has, { ...result.side });
  return buildOption(
    { class: resultStyle, href: root + addressOf(result), 'data-matrix': result.matrix && root + result.matrix },
    buildElement('span', { class: 'ref pt-1.25' }, result.ref ?? ''),
    buildElement('span', { class: `${titleStyle} font-semibold` }, ...title),
    buildElement('span', { class: 'self-center text-t0 whitespace-nowrap text-ink-2' }, side),
    line.length > 0 && buildElement('span', { class: `${lineStyle} col-[2/4]` }, ...marked(line, context)),
  );
}

/** A place of a page that fits, below its page. */
export function buildPart({ ref, heading, line, matrix, ...to }: ResultPart, context: ListContext): HTMLAnchorElement {
  const { root } = context;
  const place = ref === undefined ? 'col-[2/-1]' : 'col-start-3';
  return buildOption(
    { class: partStyle, 'data-part': '', href: root + addressOf(to), 'data-matrix': matrix && root + matrix },
    ref !== undefined && buildElement('span', { class: 'ref col-start-2 pt-1.25' }, ref),
    buildElement('span', { class: `${titleStyle} ${place} text-t1` }, ...marked([{ text: heading }], context)),
    line.length > 0 && buildElement('span', { class: `${lineStyle} ${place}` }, ...marked(line, context)),
  );
}

/** The way to the rest of a kind, of which only the first are shown. */
export function buildMore(kind: SearchKind | 'best', more: number, { words, language }: ListContext): HTMLAnchorElement {
  const text = fill(plural(language, more, words.more), { n: more });
  return buildOption({ class: resultStyle, href: '#', 'data-kind': kind }, buildElement('span', { class: 'col-start-2 text-t0 text-link underline' }, text));
}

function buildOption(attributes: Record<string, string | undefined>, ...children: (Node | string | false)[]): HTMLAnchorElement {
  return buildElement('a', { role: 'option', tabindex: '-1', 'aria-selected': 'false', ...attributes }, ...children);
}

/** A line as elements: settings as code, fitting words marked. Marks of the full text are kept as they came. */
function marked(line: Line, { query }: ListContext): (Node | string)[] {
  const isMarked = line.some(({ mark }) => mark);
  return line.flatMap(({ text, code, mark }, index) => {
    const parts = (isMarked ? [{ text, mark }] : marksIn(text, query)).map((part) => (part.mark ? buildElement('mark', {}, part.text) : part.text));
    return code ? [...(index ? [' '] : []), buildElement('code', { lang: 'en' }, ...parts)] : parts;
  });
}

/**
 * The address of a result; a browser that can is told which sentence it shall look for below the anchor and mark: from its first words to its last,
 * or, where the page has something else between them that ends a block, the first words alone.
 */
function addressOf({ path, words, until }: Pick<ResultPart, 'path' | 'words' | 'until'>): string {
  if (!words || !('fragmentDirective' in document)) return path;
  const [start, end] = [words, until].map((it) => it && encodeURIComponent(it).replaceAll('-', '%2D'));
  return `${path}:~:${end ? `text=${start},${end}&` : ''}text=${start}`;
}
