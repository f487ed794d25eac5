import type { Locale } from '../../vocabulary/locales.ts';
import type { Catalog } from '../model/catalog.ts';
import { cellOf } from '../model/lookup.ts';
import type { Prose } from '../prose/prose.ts';
import { listPlaces } from './places.ts';
import type { IndexWords } from './index-words.ts';

/** The texts behind the small index, which are loaded after it; places, features and servers stand for themselves by their places there. */
export interface SearchTexts {
  passages: [place: number, text: string][];
  notes: [feature: number, server: number, text: string][];
  /** Why each feature is asked for. */
  reasons: string[];
  /** With the features that each answers. */
  probes: [id: string, name: string, question: string, features: number[]][];
}

/** Collects the texts of a language: prose, notes of cells, reasons of features, questions of probes. */
export function buildSearchTexts(catalog: Catalog, prose: ReadonlyMap<string, Prose>, locale: Locale, words: IndexWords<unknown>): SearchTexts {
  const { servers, features, lab } = catalog;
  return {
    passages: listPlaces(catalog, prose, locale, words).flatMap(({ texts }, place) => texts.map((text): [number, string] => [place, text])),
    notes: features.flatMap((feature, featureIndex) =>
      servers.flatMap(({ id }, serverIndex): [number, number, string][] => {
        const cell = cellOf(catalog, id, feature.id);
        const notes = new Set([cell, ...Object.values(cell.in)].flatMap((it) => it.note?.[locale] ?? []));
        return [...notes].map((text) => [featureIndex, serverIndex, text]);
      }),
    ),
    reasons: features.map(({ why }) => why[locale]),
    probes: (lab?.probes ?? []).map((it) => [
      it.id,
      it.name[locale],
      it.question[locale],
      it.features.map((id) => features.findIndex((feature) => feature.id === id)),
    ]),
  };
}
