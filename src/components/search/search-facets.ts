import type { Facets } from '../../domain/search/merge.ts';
import { searchKinds, type SearchResult } from '../../domain/search/results.ts';
import type { IndexedServer } from '../../domain/search/search-titles.ts';
import { buildElement } from '../ui/build-element.ts';
import type { ClientWords } from '../../site/index-words.ts';

const kindStyle = [
  'min-h-8 border-b-2 border-transparent px-1.5 py-1.25 whitespace-nowrap text-ink-2 hover:border-rule hover:text-ink max-md:min-h-11',
  'aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink',
].join(' ');
const selectStyle = 'min-h-8 rounded-sm border border-rule bg-paper px-1.5 hover:border-ink max-md:min-h-11 max-md:max-w-34';

/** The bar that narrows results by kind and by server. */
export class SearchFacets {
  readonly element: HTMLElement;
  readonly #kinds: HTMLElement;
  readonly #server: HTMLSelectElement;
  readonly #words: ClientWords;
  readonly #onChange: (facets: Facets) => void;

  constructor(words: ClientWords, servers: readonly IndexedServer[], onChange: (facets: Facets) => void) {
    this.#words = words;
    this.#onChange = onChange;
    this.#kinds = buildElement('div', {
      class: 'flex min-w-0 flex-1 gap-x-1 overflow-x-auto [scrollbar-width:none]',
      role: 'group',
      'aria-label': words.byKind,
    });
    this.#server = buildElement('select', { class: selectStyle, 'aria-label': words.byServer }, buildElement('option', { value: '' }, words.anyServer));
    this.#server.append(...servers.map(({ id, name }) => buildElement('option', { value: id, lang: 'en' }, name)));
    this.#server.addEventListener('change', () => onChange({ server: this.#server.value || undefined }));
    this.element = buildElement(
      'div',
      { class: 'flex items-center gap-x-3 gap-y-1 border-b border-hair px-4 py-1.5 text-t0 in-data-page:px-0' },
      this.#kinds,
      this.#server,
    );
  }

  /** Draws how many results there are of each kind; `results` are those of every kind. Without a query there is nothing to narrow. */
  draw(query: string, results: readonly SearchResult[], { kind, server }: Facets): void {
    this.element.hidden = !query;
    const focused = this.#kinds.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.kind : undefined;
    this.#server.value = server ?? '';
    const buttons = [undefined, ...searchKinds].flatMap((it) => {
      const count = it ? results.filter((result) => result.kind === it).length : results.length;
      if (it && it !== kind && !count) return [];
      const text = it ? this.#words.kinds[it] : this.#words.all;
      const button = buildElement(
        'button',
        { type: 'button', class: kindStyle, 'data-kind': it ?? '', 'aria-pressed': String(kind === it) },
        text,
        ' ',
        buildElement('span', { class: 'font-normal text-ink-3' }, String(count)),
      );
      button.addEventListener('click', () => this.#onChange({ kind: it }));
      return [button];
    });
    this.#kinds.replaceChildren(...buttons);
    if (focused !== undefined) buttons.find((it) => it.dataset.kind === focused)?.focus();
  }
}
