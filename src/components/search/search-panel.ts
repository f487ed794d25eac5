import css from './search.css?inline';
import { groupResults, keepOrder, type Facets } from '../../domain/search/merge.ts';
import type { SearchTitles } from '../../domain/search/search-titles.ts';
import { parseSearchView, stringifySearchView } from '../../domain/search/search-view.ts';
import type { ClientWords } from '../../site/index-words.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import { buildElement } from '../ui/build-element.ts';
import { drawUnlessPressed } from '../ui/draw-unless-pressed.ts';
import { closeToFollow, leaveSearch, resumeLeftSearch, type LeftSearch } from './left-search.ts';
import { loadIndex } from './load-index.ts';
import { listenForChoices } from './search-choices.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchList } from './search-list.ts';
import { SearchReport } from './search-report.ts';
import { SearchSession } from './search-session.ts';

/** Tailwind's properties, which every page has registered: to do so again would style the whole page anew, a tenth of the time to the first result. */
const registration = /@property [^}]*\}/g;
/** Milliseconds without a letter after which the full text is asked. */
const pause = 120;

/**
 * Search itself, in the dialog and on the search page: the index answers at every letter, first from titles alone; the full text joins the same list.
 * On the search page query and facets are in the address.
 */
export class SearchPanel extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #isPage = 'page' in this.dataset;
  readonly #root = this.dataset.root!;
  #words!: ClientWords;
  #session!: SearchSession;
  #list!: SearchList;
  #facets!: SearchFacets;
  #report!: SearchReport;
  readonly #draw = drawUnlessPressed(this, () => this.#drawNow());
  #timer = 0;
  #started: Promise<void> | undefined;

  /** Loads the titles and begins to answer; at once if it does so already. Rejects if they cannot be loaded, and can be asked again. */
  start(): Promise<void> {
    this.#started ??= loadIndex('titles', this.#root).then((titles) => this.#assemble(titles));
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  #assemble(titles: SearchTitles<ClientWords>): void {
    const { words, servers } = titles;
    this.#words = words;
    this.#session = new SearchSession(titles, this.#root, this.dataset.files!);
    // Names, messages and what the pages say join the titles as they come.
    const loadRest = () => this.#session.loadRest(() => this.#draw());
    void loadRest();
    this.#list = new SearchList(this.#isPage ? 'results' : 'found', this.#input);
    this.#facets = new SearchFacets(words, servers, (change) => this.#narrow(change));
    this.#report = new SearchReport(words, `${this.#root}search/#lists`, {
      ask: (text) => this.#ask(text),
      everyKind: () => this.#narrow({ kind: undefined, server: undefined }),
      more: () => void this.#readFullText({ more: true }),
      again: () => void Promise.all([loadRest(), this.#readFullText()]),
    });
    adoptStyle(css.replaceAll(registration, ''));
    const scrolled = 'min-h-0 flex-auto overflow-y-auto overscroll-contain pb-2 in-data-page:overflow-visible';
    this.append(
      this.#facets.element,
      buildElement('div', { class: scrolled, 'data-results': '' }, this.#list.element, this.#report.message),
      this.#report.element,
    );
    this.#input.addEventListener('input', () => this.#search());
    listenForChoices(this.#input, this.#list, { narrow: (kind) => this.#narrow({ kind }), leave: (option) => this.#leave(option) });
    if (this.#isPage) this.#readAddress(servers.map(({ id }) => id));
    this.#search();
    const dialog = this.closest('dialog');
    if (dialog) resumeLeftSearch(dialog, (left) => this.#resume(left));
  }

  #readAddress(servers: readonly string[]): void {
    const { text, ...facets } = parseSearchView(location.search, servers);
    this.#session.facets = facets;
    // What was typed before the script came is newer than the address.
    this.#input.value ||= text;
  }

  async #readFullText(pages?: { more: boolean }): Promise<void> {
    if (await this.#session.readFullText(pages)) this.#draw();
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
    this.#session.ask(text, narrower);
    this.#list.begin(wanted);
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#isPage) history.replaceState(history.state, '', location.pathname + stringifySearchView({ text, ...this.#session.facets }) + location.hash);
      if (text.trim()) void this.#readFullText();
    }, pause);
  }

  #drawNow(): void {
    const { facets, unread, state } = this.#session;
    const { words, nearestOnly, all, ofServer, shown } = this.#session.results();
    const query = this.#input.value.trim();
    const { message } = this.#report;
    const hadFocus = message.contains(document.activeElement);
    const context = { words: this.#words, query: words, nearestOnly, root: this.#root.slice(0, -1), language: document.documentElement.lang };
    this.#facets.draw(query, ofServer, facets);
    this.#list.draw(groupResults(keepOrder(shown, this.#list.heldKeys), { kind: facets.kind, nearestOnly }), context);
    this.#report.draw({ query, nearestOnly, count: shown.length, all: all.length, unread, state });
    if (hadFocus) (message.querySelector('button') ?? this.#input).focus();
  }

  /** A page that is left for another one may be shown again as it is, so there the dialog stays open. */
  #leave(option: HTMLAnchorElement): void {
    const dialog = this.closest('dialog');
    if (!dialog) return;
    leaveSearch({ ...this.#session.facets, text: this.#input.value, result: option.href });
    if (option.hash && option.href.split('#')[0] === location.href.split('#')[0]) closeToFollow(dialog);
  }

  /** A search as it was left, with the result chosen that led away. */
  #resume({ text, result, ...facets }: LeftSearch): void {
    this.#session.facets = facets;
    this.#input.value = text;
    this.#input.select();
    this.#search(false, result);
  }
}

customElements.define('search-panel', SearchPanel);
