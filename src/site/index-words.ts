import type { Catalog } from '../domain/model/catalog.ts';
import { probesOfTopic, type SideBySideTopic } from '../domain/lab/side-by-side.ts';
import { settingOf } from '../domain/model/settings.ts';
import type { IndexWords } from '../domain/search/index-words.ts';
import { formatExactly } from '../i18n/format.ts';
import { wordsOf } from '../i18n/index.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { locales, type Locale } from '../vocabulary/locales.ts';
import { sections } from '../vocabulary/sections.ts';
import { namePages } from './page-list.ts';
import { pageKinds } from './pages.ts';

/** Words that travel in the index to the browser. */
export type ClientWords = Dictionary['search']['client'];

/** The words that the small index of a language is built with. Words that shape a query are those of every language. */
export function indexWords(locale: Locale, catalog: Catalog): IndexWords<ClientWords> {
  const { about, terms, search, server } = wordsOf(locale);
  const every = locales.map((it) => wordsOf(it).search.client);
  return {
    ...terms,
    client: {
      ...search.client,
      versus: every.flatMap(({ versus }) => versus),
      idle: every.flatMap(({ idle }) => idle),
      without: every.flatMap(({ without }) => without),
      alike: every.flatMap(({ alike }) => alike),
      foreign: every.flatMap(({ foreign }) => foreign),
    },
    sections: sections.map((id): [string, string] => [id, terms.section[id]]),
    headings: { inShort: server.inShort, configurations: server.configurations, advisories: server.security, alternatives: server.alternatives },
    leaving: search.leaving,
    pages: namePages(catalog, locale, (places) => places.search === 'named').map(({ kind, id, path, name, description }) => ({
      path,
      title: name,
      line: description,
      ...(kind === 'strict' && { terms: termsOf(catalog.lab?.strict?.terms) }),
      places:
        kind === 'side-by-side'
          ? topicPlaces(catalog, id as SideBySideTopic, locale)
          : kind === 'about'
            ? about.sections.map((it) => ({ anchor: it.id, heading: it.title, names: [], texts: it.text }))
            : [],
    })),
    optionPages: namePages(catalog, locale, (places, { address }) => places.search === 'option' && address !== pageKinds.option.address).map(
      ({ kind, id, path, name, description }) => ({
        path,
        title: name,
        line: description,
        ...(kind === 'setting' && { terms: termsOf(settingOf(catalog, id).terms) }),
      }),
    ),
    formatQuantity: (value, unit) => formatExactly(locale, value, unit),
  };
}

/** Terms of every language, each once. */
function termsOf(terms: Record<Locale, string[]> | undefined): string[] {
  return [...new Set(locales.flatMap((it) => terms?.[it] ?? []))];
}

/** A page that lays servers side by side is found by each probe that it shows. */
function topicPlaces({ lab }: Catalog, topic: SideBySideTopic, locale: Locale): IndexWords<unknown>['pages'][number]['places'] {
  return lab ? probesOfTopic(lab, topic).map(({ id, name, terms }) => ({ anchor: id, heading: name[locale], names: terms[locale], texts: [] })) : [];
}
