import { buildButton, buildElement } from '../ui/build-element.ts';
import { plural } from '../../i18n/plural.ts';
import { fill } from '../ui/fill.ts';
import type { ClientWords } from '../../site/index-words.ts';

/** What the report says after a query. */
export interface Reported {
  query: string;
  nearestOnly: boolean;
  /** Results in the list. */
  count: number;
  /** Results there would be without facets. */
  all: number;
  /** Pages of the full text that are not read yet. */
  unread: number;
  /** Whether there is more to come, or a part that could not be loaded. */
  state: 'idle' | 'reading' | 'done' | 'failed';
}

interface Actions {
  ask: (text: string) => void;
  everyKind: () => void;
  more: () => void;
  again: () => void;
}

const pause = 300;

/** What stands around the list: what to try, how many results there are, what could not be read, and the keys. */
export class SearchReport {
  readonly message = buildElement('div', { class: 'px-4 text-t1 *:my-2.5 empty:hidden in-data-page:px-0' });
  readonly element: HTMLElement;
  readonly #status = buildElement('p', { class: 'ms-auto min-h-[1.4em] max-md:ms-0', role: 'status' });
  readonly #language = document.documentElement.lang;
  readonly #words: ClientWords;
  readonly #lists: string;
  readonly #actions: Actions;
  #timer = 0;

  /** `lists` is the address of the plain lists. */
  constructor(words: ClientWords, lists: string, actions: Actions) {
    this.#words = words;
    this.#lists = lists;
    this.#actions = actions;
    const { keys } = words;
    const key = (names: string[], meaning: string, style = '') =>
      buildElement(
        'span',
        { class: `max-md:hidden pointer-coarse:hidden ${style}` },
        ...names.flatMap((name) => [buildElement('kbd', { class: 'font-sans' }, name), ' ']),
        meaning,
      );
    this.element = buildElement(
      'div',
      { class: 'flex flex-wrap gap-x-5 gap-y-1.5 border-t border-hair bg-margin px-4 py-2.5 text-t-1 text-ink-2' },
      key(['↑', '↓'], keys.move),
      key(['Enter'], keys.open),
      key(['Ctrl', 'Enter'], keys.matrix),
      key(['Esc'], keys.close, 'in-data-page:hidden'),
      this.#status,
    );
  }

  draw(reported: Reported): void {
    const drawn = buildElement('div', {}, ...this.#message(reported));
    // What stays the same keeps the focus that may be in it.
    if (drawn.innerHTML !== this.message.innerHTML) this.message.replaceChildren(...drawn.childNodes);
    clearTimeout(this.#timer);
    // A count at every letter would talk over the reader.
    this.#timer = window.setTimeout(() => (this.#status.textContent = this.#count(reported)), pause);
  }

  #count({ query, count, state }: Reported): string {
    const words = this.#words;
    if (!query) return words.reference;
    if (!count && state === 'reading') return words.reading;
    const found = fill(plural(this.#language, count, words.found), { n: count });
    return state === 'reading' ? `${found}. ${words.reading}` : found;
  }

  #message({ query, nearestOnly, count, all, unread, state }: Reported): Node[] {
    const [words, actions] = [this.#words, this.#actions];
    const button = (act: () => void, text: string) => buildButton({ class: 'btn sm max-md:min-h-11' }, act, text);
    const failed = state === 'failed' ? [buildElement('p', { class: 'text-ink-2' }, words.incomplete, ' ', button(actions.again, words.again))] : [];
    if (!query) return [this.#tries()];
    if (!count && state === 'reading') return [buildElement('p', { class: 'text-ink-2' }, words.reading)];
    if (!count && all) return [buildElement('p', {}, words.noneKind, ' ', button(actions.everyKind, words.everyKind)), ...failed];
    if (!count) return [buildElement('p', {}, fill(words.none, { query })), this.#tries(), ...failed];
    const nothing = nearestOnly ? [buildElement('p', {}, fill(words.nothing, { query })), this.#tries()] : [];
    const more = fill(plural(this.#language, unread, words.unread), { n: unread });
    return [...nothing, ...failed, ...(unread ? [buildElement('p', {}, button(actions.more, more))] : [])];
  }

  #tries(): HTMLElement {
    const [words, actions] = [this.#words, this.#actions];
    const tries = words.tries.map((text) => buildButton({ class: 'btn sm max-md:min-h-11', lang: 'en' }, () => actions.ask(text), text));
    return buildElement(
      'p',
      { class: 'flex flex-wrap items-center gap-x-2 gap-y-1.5' },
      words.try,
      ' ',
      ...tries.flatMap((it) => [it, ' ']),
      buildElement('a', { href: this.#lists }, words.lists),
    );
  }
}
