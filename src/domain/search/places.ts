import { sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Ground } from '../model/answer.ts';
import type { Server } from '../model/server.ts';
import type { Passage, Prose } from '../prose/prose.ts';
import { messagesInQuote } from './quoted-names.ts';
import type { IndexWords, IndexedPlace, PlaceWithText } from './index-words.ts';
import { isName, namesInExample, namesInQuote } from './settings.ts';

type PlaceAddress = Pick<IndexedPlace, 'kind' | 'page' | 'anchor' | 'heading' | 'terms'>;

/** Every place that search leads to, in the order of the pages; `prose` is that of the language, by the path of its entry. */
export function listPlaces(catalog: Catalog, prose: ReadonlyMap<string, Prose>, locale: Locale, words: IndexWords<unknown>): PlaceWithText[] {
  const passagesOf = (path: string) => (prose.get(path)?.passages ?? []).map((it) => ({ ...it, text: withNames(it.text, catalog, locale) }));
  const sectionsOf = (path: string) => Map.groupBy(passagesOf(path), ({ anchor }) => anchor);
  return [
    ...catalog.servers.flatMap((server, page) => {
      const sections = sectionsOf(`servers/${server.id}`);
      const written = words.sections.map(([anchor, heading]) =>
        writtenPlace({ kind: 'server', page, anchor, heading }, sections.get(anchor) ?? [], server.grounds, catalog),
      );
      return [...written, ...listedPlaces(server, page, locale, words)];
    }),
    ...catalog.guides.flatMap(({ id, grounds }, page) => {
      const headings = new Map(prose.get(`guides/${id}`)?.headings.map((it) => [it.slug, it.text]));
      return [...sectionsOf(`guides/${id}`)].map(([anchor, passages]) =>
        writtenPlace({ kind: 'guide', page, anchor, heading: headings.get(anchor) ?? '' }, passages, grounds, catalog),
      );
    }),
    ...words.pages.flatMap(({ places }, page) => places.map(({ names, texts, ...it }) => listedPlace({ kind: 'page', page, ...it }, names, texts))),
  ];
}

/** The text of a passage as its page has it: servers by name, guides by title. */
function withNames(text: string, { servers, guides }: Catalog, locale: Locale): string {
  return text.replace(/<(Server|Guide) id="([^"]*)"\/>/g, (_, kind: string, id: string) =>
    kind === 'Server' ? (servers.find((it) => it.id === id)?.name ?? id) : (guides.find((it) => it.id === id)?.title[locale] ?? id),
  );
}

function writtenPlace(at: PlaceAddress, passages: readonly Passage[], grounds: Record<string, Ground>, { examples }: Catalog): PlaceWithText {
  const quotesOf = (passage: Passage) => passage.cites.flatMap((id) => quoteOf(grounds[id]));
  const shownNames = (passage: Passage) => passage.examples.flatMap((file) => namesInExample(examples[file]?.[sourceLocale] ?? ''));
  const messages = passages.flatMap((passage) => [
    ...passage.messages.map((it): [string, string] => [it, '']),
    ...quotesOf(passage)
      .flatMap(messagesInQuote)
      .map((it): [string, string] => [it, beginningOf(passage.text)]),
  ]);
  const names = new Set(passages.flatMap((passage) => [...passage.code.filter(isName), ...quotesOf(passage).flatMap(namesInQuote), ...shownNames(passage)]));
  return { ...at, names: [...names], messages, texts: passages.map((it) => it.text).filter(Boolean) };
}

function quoteOf(ground: Ground | undefined): string[] {
  return ground?.kind === 'quoted' ? [ground.quote] : [];
}

/** Words by which a passage is recognized on its page. */
const beginningWords = 5;

/**
 * The first words of a passage, by which a browser finds it on its page.
 * @example beginningOf('SIGTERM does not stop it at all. Under a master …') // 'SIGTERM does not stop it'
 */
export function beginningOf(text: string): string {
  return text.split(' ').slice(0, beginningWords).join(' ');
}

/** Places of a profile beside its prose, which are found by what they list. */
function listedPlaces(
  { inShort, configurations, advisories, alternatives }: Server,
  page: number,
  locale: Locale,
  { headings, leaving }: IndexWords<unknown>,
): PlaceWithText[] {
  const { use, not, trap, set } = inShort;
  return [
    listedPlace(
      { kind: 'server', page, anchor: 'in-short', heading: headings.inShort },
      set.map((it) => it.option),
      [use, not, trap].map(({ says }) => says[locale]),
    ),
    listedPlace(
      { kind: 'server', page, anchor: 'configurations', heading: headings.configurations },
      configurations.map((it) => it.name),
    ),
    listedPlace(
      { kind: 'server', page, anchor: 'advisories', heading: headings.advisories },
      advisories.flatMap((it) => [it.id, ...it.aliases.map(({ id }) => id)]),
    ),
    ...(alternatives.length
      ? [
          listedPlace(
            { kind: 'server', page, anchor: 'alternatives', heading: headings.alternatives, terms: leaving },
            [],
            alternatives.map(({ when }) => when[locale]),
          ),
        ]
      : []),
  ];
}

function listedPlace(at: PlaceAddress, names: string[], texts: string[] = []): PlaceWithText {
  return { ...at, names, messages: [], texts };
}
