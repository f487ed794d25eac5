import type { ResultGroup } from '../../domain/search/merge.ts';
import { buildElement } from '../ui/build-element.ts';
import { buildMore, buildPart, buildResult, type ListContext } from './search-options.ts';

/** The list of results under the field: options in groups, of which one is chosen while the field keeps the focus. */
export class SearchList {
  readonly element = buildElement('div', { role: 'listbox', tabindex: '-1' });
  #options: HTMLAnchorElement[] = [];
  #chosen = -1;
  /** Address of the option that somebody chose, or chose before the search was left; else the first is chosen. */
  #wanted: string | undefined;
  #isSought = false;
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
      if (index >= 0 && index !== this.#chosen) this.#chooseByHand(index);
    });
  }

  /** Begins another search: nothing is chosen by hand, or what leads to `wanted` is as soon as it is found. */
  begin(wanted?: string): void {
    this.#wanted = wanted;
    this.#isSought = wanted !== undefined;
  }

  /** Draws what was found by now; what was chosen by hand stays chosen. */
  draw(groups: readonly ResultGroup[], context: ListContext): void {
    this.#options = [];
    this.element.replaceChildren(...groups.map((group, index) => this.#group(group, `${this.#id}-${index}`, context)));
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#chosen = -1;
    this.#input.removeAttribute('aria-activedescendant');
    const found = this.#options.findIndex((option) => option.href === this.#wanted);
    if (this.#options.length) this.#choose(Math.max(found, 0));
    if (found < 0 || !this.#isSought) return;
    this.#isSought = false;
    this.#showChosen();
  }

  /** Chooses the next option, or the one before, and keeps it in sight. */
  move(step: 1 | -1): void {
    const { length } = this.#options;
    if (!length) return;
    this.#chooseByHand((this.#chosen + step + length) % length);
    this.#showChosen();
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen];
  }

  #chooseByHand(index: number): void {
    this.#choose(index);
    this.#wanted = this.chosen!.href;
    this.#isSought = false;
  }

  #choose(index: number): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    this.chosen!.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', this.chosen!.id);
  }

  #showChosen(): void {
    this.chosen?.scrollIntoView({ block: 'nearest' });
  }

  #group({ kind, results, more }: ResultGroup, id: string, context: ListContext): HTMLElement {
    const { words } = context;
    const head = buildElement(
      'div',
      { class: 'px-4 pt-3.5 pb-1.5 text-t0 leading-none font-semibold text-ink-2 in-data-page:px-0', id, role: 'presentation' },
      kind !== 'best' ? words.kinds[kind] : context.nearestOnly ? words.nearest : words.best,
      ' ',
      buildElement('span', { class: 'ms-1 font-normal text-ink-3' }, String(results.length + more)),
    );
    const options = results.flatMap((result) => [buildResult(result, context), ...result.parts.map((part) => buildPart(part, context))]);
    if (more) options.push(buildMore(kind, more, context));
    for (const option of options) option.id = `${this.#id}-o${this.#options.push(option)}`;
    return buildElement('section', { role: 'group', 'aria-labelledby': id }, head, ...options);
  }
}
