import type { SearchNames } from './search-names.ts';
import type { SearchTitles } from './search-titles.ts';

/** What search can lead to, as far as it has been loaded: without names it still answers from titles. */
export interface SearchIndex<Words = unknown> extends SearchTitles<Words>, SearchNames {}
