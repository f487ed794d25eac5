import { findResults, type Found } from '../../domain/search/find-results.ts';
import { applyFacets, mergeFullText, type Facets } from '../../domain/search/merge.ts';
import type { SearchResult } from '../../domain/search/results.ts';
import type { SearchTexts } from '../../domain/search/search-texts.ts';
import type { SearchIndex } from '../../domain/search/search-index.ts';
import { addTexts, buildSearchModel, type SearchModel } from '../../domain/search/search-model.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import type { ClientWords } from '../../site/index-words.ts';
import { FullText } from './full-text.ts';

/** How many pages of the full text are read at once. */
const pagesAtOnce = 12;

/** What a search has found so far. */
export interface FoundResults {
  /** Words of the query, which are marked in the results. */
  words: string[];
  /** The site has nothing on it, as far as titles and texts say; what there is is only near it. */
  nearestOnly: boolean;
  /** Results without facets. */
  all: SearchResult[];
  /** Those about the chosen server, of every kind. */
  ofServer: SearchResult[];
  /** Those of the chosen kind among them. */
  shown: SearchResult[];
}

/** The query of the moment, what it is narrowed to, and what the small index and the full text found for it. */
export class SearchSession {
  facets: Facets = {};
  readonly fullText: FullText;
  readonly #model: SearchModel<ClientWords>;
  #text = '';
  #found: Found = { results: [], nearestOnly: false };
  #pages = pagesAtOnce;

  constructor(index: SearchIndex<ClientWords>, fullText: FullText) {
    this.#model = buildSearchModel(index, index.words.idle);
    this.fullText = fullText;
  }

  /** Answers a query from the small index; with `narrower` the pages of the full text that were read still hold. */
  ask(text: string, narrower = false): void {
    this.#text = text;
    this.#found = findResults(this.#model, text, this.#model.index.words);
    this.#pages = pagesAtOnce;
    this.fullText.ask(Boolean(text.trim()), narrower);
  }

  /** Adds the texts behind the index, with pauses in which the page answers and draws, and asks again. */
  async addTexts(texts: SearchTexts): Promise<void> {
    const steps = addTexts(this.#model, texts);
    while (!steps.next().done) await new Promise((resolve) => setTimeout(resolve));
    this.#found = findResults(this.#model, this.#text, this.#model.index.words);
  }

  /** Reads pages of the full text for the query, `more` of them than before if asked; whether they still answer it. */
  async readFullText({ more = false } = {}): Promise<boolean> {
    if (more) this.#pages += pagesAtOnce;
    const { written } = parseQuery(this.#text, this.#model, this.#model.index.words);
    return this.fullText.read(written.join(' '), this.facets, this.#pages);
  }

  /** What was found by now, small index and full text in one list. */
  results(): FoundResults {
    const { index } = this.#model;
    const all = mergeFullText(this.#found.results, this.fullText.pages, index);
    const ofServer = applyFacets(all, { server: this.facets.server }, index);
    const shown = applyFacets(ofServer, { kind: this.facets.kind }, index);
    const words = parseQuery(this.#text.trim(), this.#model, index.words).terms.map(({ word }) => word);
    return { words, nearestOnly: this.#found.nearestOnly, all, ofServer, shown };
  }
}
