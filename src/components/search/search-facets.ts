import type { Facets } from '../../domain/search/merge.ts';
import { searchKinds, type SearchResult } from '../../domain/search/results.ts';
import type { IndexedServer } from '../../domain/search/search-index.ts';
import { buildElement } from '../matrix/build-element.ts';
import type { ClientWords } from '../../site/index-words.ts';

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
    this.#kinds = buildElement('div', { class: 'kinds', role: 'group', 'aria-label': words.byKind });
    this.#server = buildElement('select', { 'aria-label': words.byServer }, buildElement('option', { value: '' }, words.anyServer));
    this.#server.append(...servers.map(({ id, name }) => buildElement('option', { value: id, lang: 'en' }, name)));
    this.#server.addEventListener('change', () => onChange({ server: this.#server.value || undefined }));
    this.element = buildElement('div', { class: 'sfacets' }, this.#kinds, this.#server);
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
        { type: 'button', 'data-kind': it ?? '', 'aria-pressed': String(kind === it) },
        text,
        ' ',
        buildElement('span', {}, String(count)),
      );
      button.addEventListener('click', () => this.#onChange({ kind: it }));
      return [button];
    });
    this.#kinds.replaceChildren(...buttons);
    if (focused !== undefined) buttons.find((it) => it.dataset.kind === focused)?.focus();
  }
}
