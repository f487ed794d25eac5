import css from './search.css?inline';
import type { SearchIndex } from '../../domain/search/search-index.ts';
import { parseSearchView, stringifySearchView } from '../../domain/search/search-view.ts';
import { groupResults, type Facets } from '../../domain/search/merge.ts';
import type { ClientWords } from '../../site/index-words.ts';
import { buildElement } from '../ui/build-element.ts';
import { FullText } from './full-text.ts';
import { closeToFollow, leaveSearch, resumeLeftSearch, type LeftSearch } from './left-search.ts';
import { loadIndex, loadTexts } from './load-index.ts';
import { listenForChoices } from './search-choices.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchList } from './search-list.ts';
import { SearchReport } from './search-report.ts';
import { SearchSession } from './search-session.ts';

/** Milliseconds without a letter after which the full text is asked. */
const pause = 120;

/**
 * Search itself, in the dialog and on the search page: the small index answers at every letter, the full text joins the same list.
 * On the search page query and facets are in the address.
 */
export class SearchPanel extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #isPage = 'page' in this.dataset;
  #words!: ClientWords;
  #session!: SearchSession;
  #list!: SearchList;
  #facets!: SearchFacets;
  #report!: SearchReport;
  #timer = 0;
  #started: Promise<void> | undefined;
  /** The address of a result that is chosen as soon as it is found. */
  #wanted: string | undefined;

  /** Loads the index and begins to answer; at once if it does so already. Rejects if the index cannot be loaded, and can be asked again. */
  start(): Promise<void> {
    this.#started ??= this.#load();
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  /** A search as it was left, with the result chosen that led away. */
  #resume({ text, result, ...facets }: LeftSearch): void {
    this.#session.facets = facets;
    this.#input.value = text;
    this.#input.select();
    this.#search(false, result);
  }

  async #load(): Promise<void> {
    const index = await loadIndex(this.dataset.index!);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    this.#assemble(index);
    void this.#addTexts();
  }

  /** Titles, names and messages are searched at once; what the pages say joins them. Without it search is as good as before. */
  async #addTexts(): Promise<void> {
    const texts = await loadTexts(this.dataset.texts!).catch(() => undefined);
    if (!texts) return;
    await this.#session.addTexts(texts);
    if (this.#input.value.trim()) this.#draw(true);
  }

  #assemble(index: SearchIndex<ClientWords>): void {
    const { words, servers } = index;
    this.#words = words;
    this.#session = new SearchSession(index, new FullText(this.dataset.files!, this.dataset.root!));
    this.#list = new SearchList(this.#isPage ? 'results' : 'found', this.#input);
    this.#facets = new SearchFacets(words, servers, (change) => this.#narrow(change));
    this.#report = new SearchReport(words, `${this.dataset.root}search/#lists`, {
      ask: (text) => this.#ask(text),
      everyKind: () => this.#narrow({ kind: undefined, server: undefined }),
      more: () => void this.#readFullText({ more: true }),
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
    listenForChoices(this.#input, this.#list, {
      move: () => (this.#wanted = undefined),
      narrow: (kind) => this.#narrow({ kind }),
      leave: (option) => this.#leave(option),
    });
    if (this.#isPage) {
      const { text, ...facets } = parseSearchView(
        location.search,
        servers.map(({ id }) => id),
      );
      this.#session.facets = facets;
      // What was typed before the script came is newer than the address.
      this.#input.value ||= text;
    }
    this.#search();
    const dialog = this.closest('dialog');
    if (dialog) resumeLeftSearch(dialog, (left) => this.#resume(left));
  }

  #ask(text: string): void {
    this.#input.value = text;
    this.#input.focus();
    this.#search();
  }

  #narrow(change: Facets): void {
    this.#session.facets = { ...this.#session.facets, ...change };
    this.#search(!('server' in change));
  }

  #search(narrower = false, wanted?: string): void {
    const text = this.#input.value;
    this.#wanted = wanted;
    this.#session.ask(text, narrower);
    this.#draw(false);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#isPage) history.replaceState(history.state, '', location.pathname + stringifySearchView({ text, ...this.#session.facets }) + location.hash);
      if (text.trim()) void this.#readFullText();
    }, pause);
  }

  async #readFullText(pages?: { more: boolean }): Promise<void> {
    if (await this.#session.readFullText(pages)) this.#draw(true);
  }

  #draw(kept: boolean): void {
    const { facets, fullText } = this.#session;
    const { words, nearestOnly, all, ofServer, shown } = this.#session.results();
    const query = this.#input.value.trim();
    const context = { words: this.#words, query: words, root: this.dataset.root!.slice(0, -1), language: document.documentElement.lang };
    this.#facets.draw(query, ofServer, facets);
    const chosen = this.#wanted ?? (kept ? this.#list.chosen?.href : undefined);
    this.#list.draw(groupResults(shown, { kind: facets.kind, nearestOnly }), { ...context, nearestOnly }, chosen);
    if (this.#wanted && this.#list.chosen?.href === this.#wanted) {
      this.#list.chosen.scrollIntoView({ block: 'nearest' });
      this.#wanted = undefined;
    }
    this.#report.draw({ query, nearestOnly, count: shown.length, all: all.length, unread: fullText.unread, fullText: fullText.state });
  }

  /** A page that is left for another one may be shown again as it is, so there the dialog stays open. */
  #leave(option: HTMLAnchorElement): void {
    const dialog = this.closest('dialog');
    if (!dialog) return;
    leaveSearch({ ...this.#session.facets, text: this.#input.value, result: option.href });
    if (option.hash && option.href.split('#')[0] === location.href.split('#')[0]) closeToFollow(dialog);
  }
}

customElements.define('search-panel', SearchPanel);
