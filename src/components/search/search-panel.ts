import css from './search.css?inline';
import { findResults } from '../../domain/search/find.ts';
import type { SearchIndex } from '../../domain/search/search-index.ts';
import { parseSearchView, stringifySearchView } from '../../domain/search/address.ts';
import { applyFacets, groupResults, mergeFullText, mostOfKind, type Facets } from '../../domain/search/merge.ts';
import { buildSearchModel, type SearchModel } from '../../domain/search/search-model.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { searchKinds, type SearchResult } from '../../domain/search/results.ts';
import { buildElement } from '../matrix/build-element.ts';
import { FullText } from './full-text.ts';
import { loadIndex } from './load-index.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchList } from './search-list.ts';
import { SearchReport } from './search-report.ts';
import type { ClientWords } from '../../site/index-words.ts';

/** How many pages of the full text are read at once. */
const mostPages = 12;
const pause = 120;

/**
 * Search itself, in the dialog and on the search page: the small index answers at every letter, the full text joins the same list.
 * On the search page query and facets are in the address.
 */
export class SearchPanel extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #isPage = 'page' in this.dataset;
  #model!: SearchModel<ClientWords>;
  #list!: SearchList;
  #facets!: SearchFacets;
  #report!: SearchReport;
  #chosen: Facets = {};
  #found: SearchResult[] = [];
  #fullText!: FullText;
  #pagesRead = mostPages;
  #timer = 0;
  #started: Promise<void> | undefined;

  /** Loads the index and begins to answer; at once if it does so already. Rejects if the index cannot be loaded, and can be asked again. */
  start(): Promise<void> {
    this.#started ??= this.#load();
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  async #load(): Promise<void> {
    const index = await loadIndex(this.dataset.index!);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    this.#start(index);
  }

  #start(index: SearchIndex<ClientWords>): void {
    const { words, servers } = index;
    this.#model = buildSearchModel(index, words.idle);
    this.#fullText = new FullText(this.dataset.files!, this.dataset.root!);
    this.#list = new SearchList(this.#isPage ? 'results' : 'found', this.#input);
    this.#facets = new SearchFacets(words, servers, (change) => this.#narrow(change));
    this.#report = new SearchReport(words, `${this.dataset.root}search/#lists`, {
      ask: (text) => this.#ask(text),
      everyKind: () => this.#narrow({ kind: undefined, server: undefined }),
      more: () => void this.#readFullText((this.#pagesRead += mostPages)),
    });
    this.append(
      this.#facets.element,
      buildElement(
        'div',
        { class: 'min-h-0 flex-auto overflow-y-auto overscroll-contain pb-2 in-data-page:overflow-visible', 'data-results': '' },
        this.#list.element,
        this.#report.message,
      ),
      this.#report.element,
    );
    this.#input.addEventListener('input', () => this.#search());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.element.addEventListener('click', (event) => this.#onClick(event));
    if (this.#isPage) {
      const { text, ...facets } = parseSearchView(
        location.search,
        servers.map(({ id }) => id),
      );
      this.#chosen = facets;
      // What was typed before the script came is newer than the address.
      this.#input.value ||= text;
    }
    this.#search();
  }

  #ask(text: string): void {
    this.#input.value = text;
    this.#input.focus();
    this.#search();
  }

  #narrow(change: Facets): void {
    this.#chosen = { ...this.#chosen, ...change };
    this.#search(!('server' in change));
  }

  #search(narrower = false): void {
    const text = this.#input.value;
    this.#found = findResults(this.#model, text, this.#model.index.words);
    this.#pagesRead = mostPages;
    this.#fullText.ask(Boolean(text.trim()), narrower);
    this.#draw(false);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#isPage) history.replaceState(history.state, '', location.pathname + stringifySearchView({ text, ...this.#chosen }) + location.hash);
      if (text.trim()) void this.#readFullText(this.#pagesRead);
    }, pause);
  }

  async #readFullText(limit: number): Promise<void> {
    const { written } = parseQuery(this.#input.value, this.#model, this.#model.index.words);
    if (await this.#fullText.read(written.join(' '), this.#chosen, limit)) this.#draw(true);
  }

  #draw(kept: boolean): void {
    const { index } = this.#model;
    const query = this.#input.value.trim();
    const all = mergeFullText(this.#found, this.#fullText.pages, index);
    const narrowed = applyFacets(all, { server: this.#chosen.server }, index);
    const shown = applyFacets(narrowed, { kind: this.#chosen.kind }, index);
    const { words } = parseQuery(query, this.#model, index.words);
    const context = { words: index.words, query: words, root: this.dataset.root!.slice(0, -1), language: document.documentElement.lang };
    this.#facets.draw(query, narrowed, this.#chosen);
    this.#list.draw(groupResults(shown, mostOfKind[this.#chosen.kind ? 'single' : 'mixed']), context, kept);
    this.#report.draw({ query, count: shown.length, all: all.length, unread: this.#fullText.unread, fullText: this.#fullText.state });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.target !== this.#input) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#list.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.#list.chosen;
      const matrix = option?.dataset.matrix;
      if (option && matrix && (event.ctrlKey || event.metaKey)) location.assign(matrix);
      else option?.click();
    }
  }

  #onClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    if (!option) return;
    const kind = searchKinds.find((it) => it === option.dataset.kind);
    if (kind) {
      event.preventDefault();
      this.#narrow({ kind });
    } else this.closest('dialog')?.close();
  }
}

customElements.define('search-panel', SearchPanel);
