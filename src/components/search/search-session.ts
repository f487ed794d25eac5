import { findResults, type Found } from '../../domain/search/find-results.ts';
import { applyFacets, mergeFullText, type Facets } from '../../domain/search/merge.ts';
import type { SearchResult } from '../../domain/search/results.ts';
import { addNames, addOptions, addTexts, buildSearchModel, type SearchModel } from '../../domain/search/search-model.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import type { SearchTitles } from '../../domain/search/search-titles.ts';
import type { ClientWords } from '../../site/index-words.ts';
import { FullText } from './full-text.ts';
import { loadIndex } from './load-index.ts';

/** How many pages of the full text are read at once. */
const pagesAtOnce = 12;
/** How long the index may be added to before the page answers and draws, in milliseconds. */
const longestStep = 8;

/** What a search has found so far, index and full text. */
export interface FoundResults extends Omit<Found, 'results'> {
  /** Results without facets. */
  all: SearchResult[];
  /** Those about the chosen server, of every kind. */
  ofServer: SearchResult[];
  /** Those of the chosen kind among them. */
  shown: SearchResult[];
}

/** The query of the moment, what it is narrowed to, and what the index and the full text found for it. */
export class SearchSession {
  facets: Facets = {};
  readonly #fullText: FullText;
  readonly #model: SearchModel<ClientWords>;
  readonly #root: string;
  #rest: FullText['state'] = 'idle';
  #text = '';
  #found: Found = { results: [], nearestOnly: false, words: [] };
  #pages = pagesAtOnce;

  /** Answers from the titles alone; `root` and `files` are the base paths of the pages in this language and of the site. */
  constructor(titles: SearchTitles<ClientWords>, root: string, files: string) {
    this.#model = buildSearchModel(titles, titles.words.idle);
    this.#root = root;
    this.#fullText = new FullText(files, root);
  }

  /** Pages of the full text that fit and are not read yet. */
  get unread(): number {
    return this.#fullText.unread;
  }

  /** Whether there is more to come, or a part that could not be loaded. */
  get state(): FullText['state'] {
    const states = [this.#rest, this.#fullText.state];
    return states.find((it) => it === 'failed') ?? states.find((it) => it === 'reading') ?? 'done';
  }

  /** Answers a query from the index; with `narrower` the pages of the full text that were read still hold. */
  ask(text: string, narrower = false): void {
    this.#text = text;
    this.#find();
    this.#pages = pagesAtOnce;
    this.#fullText.ask(Boolean(text.trim()), narrower);
  }

  /** Loads what of the index is not there yet, names first; `changed` is called when there is more to answer from, and when no more can be loaded. */
  async loadRest(changed: () => void): Promise<void> {
    if (this.#rest === 'reading' || this.#rest === 'done') return;
    this.#rest = 'reading';
    try {
      if (!this.#model.index.places.length) {
        await this.#add(addNames(this.#model, await loadIndex('names', this.#root)));
        changed();
      }
      await this.#add(addTexts(this.#model, await loadIndex('texts', this.#root)));
      addOptions(this.#model, await loadIndex('options', this.#root));
      this.#find();
      this.#rest = 'done';
    } catch {
      this.#rest = 'failed';
    }
    changed();
  }

  async #add(steps: Generator<void>): Promise<void> {
    let began = performance.now();
    while (!steps.next().done) {
      if (performance.now() - began < longestStep) continue;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    this.#find();
  }

  #find(): void {
    this.#found = findResults(this.#model, this.#text, this.#model.index.words);
  }

  /** Reads pages of the full text for the query, `more` of them than before if asked; whether they still answer it. */
  async readFullText({ more = false } = {}): Promise<boolean> {
    if (more) this.#pages += pagesAtOnce;
    const { written } = parseQuery(this.#text, this.#model, this.#model.index.words);
    return this.#fullText.read(written.join(' '), this.facets, this.#pages);
  }

  /** What was found by now, index and full text in one list. */
  results(): FoundResults {
    const { index } = this.#model;
    const all = mergeFullText(this.#found.results, this.#fullText.pages, index);
    const ofServer = applyFacets(all, { server: this.facets.server }, index);
    const shown = applyFacets(ofServer, { kind: this.facets.kind }, index);
    return { ...this.#found, all, ofServer, shown };
  }
}
