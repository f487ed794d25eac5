import { groupIds, groups } from '../../vocabulary/groups.ts';
import { levels } from '../../vocabulary/levels.ts';
import { locales, sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import type { Catalog, Guide } from '../model/catalog.ts';
import type { Localized } from '../model/localized.ts';
import { cellOf } from '../model/lookup.ts';
import type { IndexWords, IndexedPage } from './index-words.ts';

/** A server. */
export interface IndexedServer {
  id: string;
  name: string;
  version: string;
  line: string;
  terms: string[];
}

/** A feature: `levels` has one character a server, the place of its level in the vocabulary or `-` for a value. */
export interface IndexedFeature {
  id: string;
  ref: string;
  name: string;
  line: string;
  terms: string[];
  levels: string;
}

/** A guide with the places of its servers in the index. */
export interface IndexedGuide {
  id: string;
  title: string;
  line: string;
  terms: string[];
  servers: number[];
}

/** Titles, terms and lines of all pages: what a first answer is drawn from, and the first file that the browser reads. */
export interface SearchTitles<Words = unknown> {
  words: Words;
  level: string[];
  /** The value of a server that has no such mechanism. */
  none: string;
  servers: IndexedServer[];
  features: IndexedFeature[];
  guides: IndexedGuide[];
  pages: IndexedPage[];
}

/** Collects the titles of a language: what visitors see on the pages, and the terms of every language. */
export function buildSearchTitles<Client>(catalog: Catalog, locale: Locale, words: IndexWords<Client>): SearchTitles<Client> {
  const { servers, features } = catalog;
  return {
    words: words.client,
    level: levels.map((it) => words.level[it]),
    none: words.valueWord.absent,
    servers: servers.map((server) => ({
      id: server.id,
      name: server.name,
      version: server.release.version,
      line: server.summary[locale],
      // Not the names of its packages: a server may be a small part of one, as of Django or of Python.
      terms: termsOf(server, [server.name]),
    })),
    features: features.map((feature) => ({
      id: feature.id,
      ref: feature.ref,
      name: feature.name[locale],
      line: feature.question[locale],
      terms: termsOf(feature, titlesOf(feature.name, locale)),
      levels: servers.map(({ id }) => placeOf(cellOf(catalog, id, feature.id).level)).join(''),
    })),
    guides: catalog.guides.map((guide: Guide) => ({
      id: guide.id,
      title: guide.title[locale],
      line: guide.summary[locale],
      terms: termsOf(guide, titlesOf(guide.title, locale)),
      servers: guide.servers.map((id) => servers.findIndex((it) => it.id === id)),
    })),
    pages: [
      ...words.pages.map(({ path, title, line, terms }) => ({ path, title, line, ...(terms && { terms }) })),
      ...groupIds.map((id) => ({ path: `/features/#${groups[id].toLowerCase()}`, title: words.group[id], line: groups[id] })),
      ...catalog.retired.map((it) => ({ path: `/features/#${it.ref.toLowerCase()}`, title: it.ref, line: it.why })),
    ],
  };
}

function placeOf(level: Parameters<typeof levels.indexOf>[0] | undefined): string {
  return level === undefined ? '-' : String(levels.indexOf(level));
}

/** Own title and, on translated pages, the English one: those are the titles a page shows. */
function titlesOf(title: Localized, locale: Locale): string[] {
  return [title[locale], title[sourceLocale]];
}

/** Terms of every language, so that a word of one finds pages in the other; the English title first where the page has another. */
function termsOf(entry: { terms: Record<Locale, string[]> }, [shown = '', ...other]: string[]): string[] {
  const terms = new Map([...other, ...locales.flatMap((locale) => entry.terms[locale])].map((it) => [it.toLowerCase(), it]));
  terms.delete(shown.toLowerCase());
  return [...terms.values()];
}
