import { marksIn } from '../../domain/search/marks.ts';
import type { ResultGroup } from '../../domain/search/merge.ts';
import type { Line, ResultPart, SearchResult } from '../../domain/search/results.ts';
import { buildElement } from '../ui/build-element.ts';
import { plural } from '../../i18n/plural.ts';
import { fill } from '../ui/fill.ts';
import type { ClientWords } from '../../site/index-words.ts';

const optionStyle = [
  'grid gap-x-1 border-s-3 border-transparent px-4 text-ink no-underline [contain-intrinsic-block-size:auto_3.4rem] [content-visibility:auto] max-md:min-h-11',
  'aria-selected:border-ink aria-selected:bg-shoal forced-colors:aria-selected:[outline:2px_solid_Highlight] forced-colors:aria-selected:-outline-offset-2',
  'in-data-page:border-s-0 in-data-page:px-0 in-data-page:aria-selected:[box-shadow:-0.75rem_0_var(--color-shoal),0.75rem_0_var(--color-shoal)]',
].join(' ');
const resultStyle = `${optionStyle} grid-cols-[2.25rem_minmax(0,1fr)_auto] py-1.75 max-md:py-2.25`;
const partStyle = `${optionStyle} grid-cols-[2.25rem_2.25rem_minmax(0,1fr)] py-0.75 max-md:content-center`;
const titleStyle = 'wrap-anywhere forced-colors:[&_mark]:underline [&_mark]:[font-weight:inherit]';
const lineStyle = 'truncate text-t0 text-ink-2 in-data-page:whitespace-normal max-md:whitespace-normal';

/** What the list needs to draw: words of the page's language, words of the query, and the address below which pages stand. */
export interface ListContext {
  words: ClientWords;
  query: readonly string[];
  nearestOnly: boolean;
  root: string;
  language: string;
}

/** The list of results under the field: options in groups, of which one is chosen. */
export class SearchList {
  readonly element = buildElement('div', { role: 'listbox', tabindex: '-1' });
  #options: HTMLAnchorElement[] = [];
  #chosen = -1;
  readonly #id: string;
  readonly #input: HTMLInputElement;

  constructor(id: string, input: HTMLInputElement) {
    this.#id = id;
    this.#input = input;
    this.element.id = id;
    this.element.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' }))
      input.setAttribute(name, value);
    this.element.addEventListener('pointermove', ({ target }) => {
      const index = this.#options.findIndex((option) => target instanceof Node && option.contains(target));
      if (index >= 0 && index !== this.#chosen) this.#choose(index, false);
    });
  }

  /** Draws results and chooses the one that leads to `chosen`, or else the first. */
  draw(groups: readonly ResultGroup[], context: ListContext, chosen: string | undefined): void {
    this.#options = [];
    this.element.replaceChildren(...groups.map((group, index) => this.#group(group, `${this.#id}-${index}`, context)));
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#chosen = -1;
    this.#input.removeAttribute('aria-activedescendant');
    const found = this.#options.findIndex((option) => option.href === chosen);
    if (this.#options.length) this.#choose(Math.max(found, 0), false);
  }

  /** Chooses the next option, or the one before, and keeps it in sight. */
  move(step: 1 | -1): void {
    const { length } = this.#options;
    if (length) this.#choose((this.#chosen + step + length) % length, true);
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen];
  }

  #choose(index: number, scroll: boolean): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    const option = this.chosen!;
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }

  #group({ kind, results, more }: ResultGroup, id: string, context: ListContext): HTMLElement {
    const { words, language } = context;
    const head = buildElement(
      'div',
      { class: 'px-4 pt-3.5 pb-1.5 text-t0 leading-none font-semibold text-ink-2 in-data-page:px-0', id, role: 'presentation' },
      kind !== 'best' ? words.kinds[kind] : context.nearestOnly ? words.nearest : words.best,
      ' ',
      buildElement('span', { class: 'ms-1 font-normal text-ink-3' }, String(results.length + more)),
    );
    const options = results.flatMap((result) => [this.#result(result, context), ...result.parts.map((part) => this.#part(part, context))]);
    if (more)
      options.push(
        this.#option(
          { class: resultStyle, href: '#', 'data-kind': kind },
          buildElement('span', { class: 'col-start-2 text-t0 text-link underline' }, fill(plural(language, more, words.more), { n: more })),
        ),
      );
    return buildElement('section', { role: 'group', 'aria-labelledby': id }, head, ...options);
  }

  #result(result: SearchResult, context: ListContext): HTMLAnchorElement {
    const { words, root } = context;
    const names = result.kind === 'server' || result.titles.length > 1;
    const title = result.titles.flatMap((text, index) => [
      ...(index ? [buildElement('span', { class: 'font-normal' }, ` ${words.and} `)] : []),
      buildElement('span', names ? { class: 'name text-[1.0625rem] leading-snug', lang: 'en' } : {}, ...marked([{ text }], context)),
    ]);
    const line: Line = result.titles.length > 1 && !result.line.length ? [{ text: words.compared }] : result.line;
    const side = typeof result.side === 'string' ? result.side : fill(result.side.part ? words.hasPart : words.has, { ...result.side });
    return this.#option(
      { class: resultStyle, href: root + addressOf(result), 'data-matrix': result.matrix && root + result.matrix },
      buildElement('span', { class: 'ref pt-1.25' }, result.ref ?? ''),
      buildElement('span', { class: `${titleStyle} font-semibold` }, ...title),
      buildElement('span', { class: 'self-center text-t0 whitespace-nowrap text-ink-2' }, side),
      line.length > 0 && buildElement('span', { class: `${lineStyle} col-[2/4]` }, ...marked(line, context)),
    );
  }

  #part(part: ResultPart, context: ListContext): HTMLAnchorElement {
    const { ref, heading, line, matrix } = part;
    const { root } = context;
    const place = ref === undefined ? 'col-[2/-1]' : 'col-start-3';
    return this.#option(
      { class: partStyle, 'data-part': '', href: root + addressOf(part), 'data-matrix': matrix && root + matrix },
      ref !== undefined && buildElement('span', { class: 'ref col-start-2 pt-1.25' }, ref),
      buildElement('span', { class: `${titleStyle} ${place} text-t1` }, ...marked([{ text: heading }], context)),
      line.length > 0 && buildElement('span', { class: `${lineStyle} ${place}` }, ...marked(line, context)),
    );
  }

  #option(attributes: Record<string, string | undefined>, ...children: (Node | string | false)[]): HTMLAnchorElement {
    const id = `${this.#id}-o${this.#options.length}`;
    const option = buildElement('a', { role: 'option', id, tabindex: '-1', 'aria-selected': 'false', ...attributes }, ...children);
    this.#options.push(option);
    return option;
  }
}

/** A line as elements: settings as code, fitting words marked. Marks of the full text are kept as they came. */
function marked(line: Line, { query }: ListContext): (Node | string)[] {
  const isMarked = line.some(({ mark }) => mark);
  return line.flatMap(({ text, code, mark }, index) => {
    const parts = (isMarked ? [{ text, mark }] : marksIn(text, query)).map((part) => (part.mark ? buildElement('mark', {}, part.text) : part.text));
    return code ? [...(index ? [' '] : []), buildElement('code', { lang: 'en' }, ...parts)] : parts;
  });
}

/** The address of a result; a browser that can is told the first words of the passage, which it then looks for below the anchor. */
function addressOf({ path, words }: Pick<ResultPart, 'path' | 'words'>): string {
  return words && 'fragmentDirective' in document ? `${path}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}` : path;
}
