import type { Locale } from '../../vocabulary/locales.ts';
import { answerText } from '../model/answer-text.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import { cellOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';
import type { Prose } from '../prose/prose.ts';
import type { IndexWords, IndexedPlace } from './index-words.ts';
import { listPlaces } from './places.ts';
import { messagesOf, settingsOf } from './settings.ts';

/** A cell that can be found by itself: places of feature and server, the value in words, settings on both pages, settings in quotes, and log lines that the quoted code writes. */
export type IndexedCell = [feature: number, server: number, value: string, shown: string[], quoted: string[], written: string[]];

/** Answers, sections, identifiers and messages: what leads into the pages. They are loaded while the titles answer, and refer to those by their places. */
export interface SearchNames {
  cells: IndexedCell[];
  places: IndexedPlace[];
}

/** Collects the names of a language; `prose` is that of the language. */
export function buildSearchNames(catalog: Catalog, prose: ReadonlyMap<string, Prose>, locale: Locale, words: IndexWords<unknown>): SearchNames {
  const { servers, features } = catalog;
  return {
    cells: features.flatMap((feature, featureIndex) =>
      servers.flatMap((server, serverIndex) => indexCell(catalog, { feature, featureIndex, server, serverIndex }, locale, words) ?? []),
    ),
    places: listPlaces(catalog, prose, locale, words).map(({ kind, page, anchor, heading, terms, names, messages }) => ({
      kind,
      page,
      anchor,
      heading,
      ...(terms && { terms }),
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
  const value = cell.value === undefined ? '' : answerText(cell, feature, locale, words, words.formatQuantity);
  const { shown, quoted } = settingsOf(cell, locale);
  const written = messagesOf(cell);
  return value || [...shown, ...quoted, ...written].length ? [[featureIndex, serverIndex, value, shown, quoted, written]] : undefined;
}
