import type { Lab } from '../../domain/lab/lab.ts';
import { labPagesOf } from '../../domain/lab/lab-pages.ts';
import type { IndexedPage, IndexWords } from '../../domain/search/search-index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { locales, type Locale } from '../../vocabulary/locales.ts';
import { sections } from '../../vocabulary/sections.ts';

/** Words that travel in the index to the browser. */
export type ClientWords = Dictionary['search']['client'];

/** The words that the small index of a language is built with. Words that shape a query are those of every language. */
export function indexWords(locale: Locale, seen?: Lab): IndexWords<ClientWords> {
  const { terms, search, server, site, home, compare, feature, guide, lab } = wordsOf(locale);
  const every = locales.map((it) => wordsOf(it).search.client);
  const pages: IndexedPage[] = [
    { path: '/', title: search.pages.home, line: home.title },
    { path: '/servers/', title: site.nav.servers, line: server.lead },
    { path: '/features/', title: site.nav.features, line: feature.lead },
    { path: '/matrix/', title: site.nav.matrix, line: site.description },
    { path: '/compare/', title: site.nav.compare, line: compare.lead },
    { path: '/guides/', title: site.nav.guides, line: guide.lead },
    { path: '/api/', title: search.pages.api, line: '' },
    { path: '/about/', title: search.pages.about, line: '' },
    ...labPagesOf(seen, lab),
  ];
  return {
    ...terms,
    own: { ...search.client, versus: every.flatMap(({ versus }) => versus), idle: every.flatMap(({ idle }) => idle) },
    sections: sections.map((id): [string, string] => [id, terms.section[id]]),
    headings: { configurations: server.configurations, advisories: server.security },
    pages,
    formatNumber: (value) => formatNumber(locale, value),
  };
}
