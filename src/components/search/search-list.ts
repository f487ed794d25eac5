import type { ResultGroup } from '../../domain/search/merge.ts';
import { keyOf } from '../../domain/search/results.ts';
import { buildElement } from '../ui/build-element.ts';
import { arrangeChildren, KeptElements } from '../ui/kept-elements.ts';
import { buildMore, buildPart, buildResult, type ListContext } from './search-options.ts';

/** The list of results under the field: options in groups, of which one is chosen while the field keeps the focus. */
export class SearchList {
  readonly element = buildElement('div', { role: 'listbox', tabindex: '-1' });
  #options: HTMLAnchorElement[] = [];
  /** Key of the result to which each option belongs. */
  #owners: string[] = [];
  #chosen = -1;
  /** The option that somebody chose; else the first is chosen. */
  #held: HTMLAnchorElement | undefined;
  /** Address of what somebody chose before the search was left. */
  #sought: string | undefined;
  readonly #kept = new KeptElements();
  #drawn = 0;
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
      if (index < 0) return;
      if (index !== this.#chosen) this.#choose(index);
      this.#held = this.chosen;
      this.#sought = undefined;
    });
  }

  /** Begins another search: nothing is chosen by hand, or what leads to `sought` is as soon as it is found. */
  begin(sought?: string): void {
    this.#held = undefined;
    this.#sought = sought;
  }

  /** Keys of the results down to the one that was chosen by hand: these shall stay where they are. */
  get heldKeys(): string[] {
    return [...new Set(this.#owners.slice(0, this.#held ? this.#chosen + 1 : 0))];
  }

  /** Draws what was found by now. What is there already keeps its element, and what was chosen by hand stays chosen and in its place. */
  draw(groups: readonly ResultGroup[], context: ListContext): void {
    const before = this.#held?.getBoundingClientRect().top;
    this.#kept.begin();
    this.#options = [];
    this.#owners = [];
    arrangeChildren(
      this.element,
      groups.map((group) => this.#group(group, context)),
    );
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#chosen = -1;
    this.#input.removeAttribute('aria-activedescendant');
    const found = this.#options.find((option) => option === this.#held || option.href === this.#sought);
    if (this.#options.length) this.#choose(found ? this.#options.indexOf(found) : 0);
    if (found && found === this.#held) this.element.parentElement!.scrollTop += found.getBoundingClientRect().top - before!;
    else if (found) this.#holdInSight();
  }

  /** Chooses the next option, or the one before, and keeps it in sight. */
  move(step: 1 | -1): void {
    const { length } = this.#options;
    if (!length) return;
    this.#choose((this.#chosen + step + length) % length);
    this.#holdInSight();
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen];
  }

  #choose(index: number): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    this.chosen!.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', this.chosen!.id);
  }

  #holdInSight(): void {
    this.#held = this.chosen;
    this.#sought = undefined;
    this.#held?.scrollIntoView({ block: 'nearest' });
  }

  #group({ kind, results, more }: ResultGroup, context: ListContext): HTMLElement {
    const { words } = context;
    const id = `${this.#id}-${kind}`;
    const head = buildElement(
      'div',
      { class: 'px-4 pt-3.5 pb-1.5 text-t0 leading-none font-semibold text-ink-2 in-data-page:px-0', id, role: 'presentation' },
      kind !== 'best' ? words.kinds[kind] : context.nearestOnly ? words.nearest : words.best,
      ' ',
      buildElement('span', { class: 'ms-1 font-normal text-ink-3' }, String(results.length + more)),
    );
    const options = results.flatMap((result) => {
      const key = keyOf(result);
      return [
        this.#option(key, key, buildResult(result, context)),
        ...result.parts.map((part) => this.#option(key, `${key} ${part.path}`, buildPart(part, context))),
      ];
    });
    if (more) options.push(this.#option('', `more ${kind}`, buildMore(kind, more, context)));
    const section = this.#kept.keep(kind, buildElement('section', { role: 'group', 'aria-labelledby': id }));
    arrangeChildren(section, [this.#kept.keep(`head ${kind}`, head), ...options]);
    return section;
  }

  #option(owner: string, key: string, drawn: HTMLAnchorElement): HTMLAnchorElement {
    const option = this.#kept.keep(key, drawn);
    option.id ||= `${this.#id}-o${(this.#drawn += 1)}`;
    this.#options.push(option);
    this.#owners.push(owner);
    return option;
  }
}
