import { groupIds, groups } from '../../vocabulary/groups.ts';
import { levels } from '../../vocabulary/levels.ts';
import { locales, sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import { answerText } from '../model/answer-text.ts';
import type { Catalog, Guide } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Localized } from '../model/localized.ts';
import type { Server } from '../model/server.ts';
import { cellOf } from '../model/lookup.ts';
import type { Prose } from '../prose/prose.ts';
import type { IndexWords, IndexedPage, IndexedPlace } from './index-words.ts';
import { listPlaces } from './places.ts';
import { settingsOf } from './settings.ts';

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

/** A cell that can be found by itself: places of feature and server, the value in words, settings on both pages, settings in quotes. */
export type IndexedCell = [feature: number, server: number, value: string, shown: string[], quoted: string[]];

/** What search knows before the full text has arrived; one file for each language, read by the browser. */
export interface SearchIndex<Words = unknown> {
  words: Words;
  level: string[];
  servers: IndexedServer[];
  features: IndexedFeature[];
  guides: IndexedGuide[];
  pages: IndexedPage[];
  cells: IndexedCell[];
  places: IndexedPlace[];
}

/** Builds the index of a language: what visitors see on the pages, and the terms of every language. `prose` is that of the language. */
export function buildSearchIndex<Client>(catalog: Catalog, prose: ReadonlyMap<string, Prose>, locale: Locale, words: IndexWords<Client>): SearchIndex<Client> {
  const { servers, features } = catalog;
  return {
    words: words.client,
    level: levels.map((it) => words.level[it]),
    servers: servers.map((server) => ({
      id: server.id,
      name: server.name,
      version: server.release.version,
      line: server.summary[locale],
      terms: termsOf(server, [server.name]).concat(server.packages.map((it) => it.name).filter((it) => it !== server.id)),
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
      ...words.pages.map(({ path, title, line }) => ({ path, title, line })),
      ...groupIds.map((id) => ({ path: `/features/#${groups[id].toLowerCase()}`, title: words.group[id], line: groups[id] })),
      ...catalog.retired.map((it) => ({ path: `/features/#${it.ref.toLowerCase()}`, title: it.ref, line: it.why })),
    ],
    cells: features.flatMap((feature, featureIndex) =>
      servers.flatMap((server, serverIndex) => indexCell(catalog, { feature, featureIndex, server, serverIndex }, locale, words) ?? []),
    ),
    places: listPlaces(catalog, prose, locale, words).map(({ kind, page, anchor, heading, names, messages }) => ({
      kind,
      page,
      anchor,
      heading,
      names,
      messages,
    })),
  };
}

function indexCell(
  catalog: Catalog,
  { feature, featureIndex, server, serverIndex }: { feature: Feature; featureIndex: number; server: Server; serverIndex: number },
  locale: Locale,
  words: IndexWords<unknown>,
): [IndexedCell] | undefined {
  const cell = cellOf(catalog, server.id, feature.id);
  const value = cell.value === undefined ? '' : answerText(cell, feature, locale, words, words.formatNumber);
  const { shown, quoted } = settingsOf(cell, locale);
  return value || shown.length || quoted.length ? [[featureIndex, serverIndex, value, shown, quoted]] : undefined;
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
