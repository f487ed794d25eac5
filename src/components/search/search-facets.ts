import type { Facets } from '../../domain/search/merge.ts';
import { searchKinds, type SearchKind } from '../../domain/search/page-paths.ts';
import { type SearchResult } from '../../domain/search/results.ts';
import type { IndexedServer } from '../../domain/search/search-titles.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import type { ClientWords } from '../../site/index-words.ts';

const kindStyle = [
  'min-h-8 border-b-2 border-transparent px-1.5 py-1.25 whitespace-nowrap text-ink-2 hover:border-rule hover:text-ink max-md:min-h-11',
  'aria-pressed:border-ink aria-pressed:font-semibold aria-pressed:text-ink',
].join(' ');
const selectStyle = 'min-h-8 rounded-sm border border-rule bg-paper px-1.5 hover:border-ink max-md:min-h-11 max-md:max-w-34';

interface KindButton {
  kind: SearchKind | undefined;
  button: HTMLButtonElement;
  count: HTMLElement;
}

/** The bar that narrows results by kind and by server. */
export class SearchFacets {
  readonly element: HTMLElement;
  readonly #buttons: KindButton[];
  readonly #server: HTMLSelectElement;
  readonly #words: ClientWords;
  readonly #onChange: (facets: Facets) => void;

  constructor(words: ClientWords, servers: readonly IndexedServer[], onChange: (facets: Facets) => void) {
    this.#words = words;
    this.#onChange = onChange;
    this.#buttons = [undefined, ...searchKinds].map((kind) => this.#button(kind));
    this.#server = buildElement('select', { class: selectStyle, 'aria-label': words.byServer }, buildElement('option', { value: '' }, words.anyServer));
    this.#server.append(...servers.map(({ id, name }) => buildElement('option', { value: id, lang: 'en' }, name)));
    this.#server.addEventListener('change', () => onChange({ server: this.#server.value || undefined }));
    this.element = buildElement(
      'div',
      { class: 'flex items-center gap-x-3 gap-y-1 border-b border-hair px-4 py-1.5 text-t0 in-data-page:px-0 max-md:flex-wrap max-md:gap-x-1' },
      buildElement(
        'div',
        { class: 'flex min-w-0 flex-1 gap-x-1 max-md:contents', role: 'group', 'aria-label': words.byKind },
        ...this.#buttons.map(({ button }) => button),
      ),
      this.#server,
    );
  }

  /** Draws how many results there are of each kind; `results` are those of every kind. Without a query there is nothing to narrow. */
  draw(query: string, results: readonly SearchResult[], { kind, server }: Facets): void {
    this.element.hidden = !query;
    this.#server.value = server ?? '';
    for (const { kind: of, button, count } of this.#buttons) {
      const found = of ? results.filter((result) => result.kind === of).length : results.length;
      button.hidden = Boolean(of) && of !== kind && !found;
      button.setAttribute('aria-pressed', String(kind === of));
      count.textContent = String(found);
    }
  }

  #button(of: SearchKind | undefined): KindButton {
    const count = buildElement('span', { class: 'font-normal text-ink-3' });
    const text = of ? this.#words.kinds[of] : this.#words.all;
    const button = buildButton({ class: kindStyle }, () => this.#onChange({ kind: of }), text, ' ', count);
    return { kind: of, button, count };
  }
}
