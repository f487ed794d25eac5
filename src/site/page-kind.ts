import type { Catalog } from '../domain/model/catalog.ts';
import type { Lab } from '../domain/lab/lab.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Locale } from '../vocabulary/locales.ts';

/** What addresses and anchors depend on; a catalog has all of it. */
export interface SiteOutline {
  /** In the order of names. */
  servers: readonly { id: string; formerly: readonly string[] }[];
  features: readonly { id: string; ref: string; formerly: readonly string[] }[];
  guides: readonly { id: string; formerly: readonly string[] }[];
  /** Lists of options in the order of servers. */
  options: readonly { server: string; options: readonly { id: string; hasPage: boolean }[] }[];
  settings: readonly { id: string }[];
  retired: readonly { ref: string }[];
  lab?: Lab | undefined;
}

/** A page in the words of one language: `name` in lists and navigation, `title` and `description` in its head. */
export interface PageWords {
  name: string;
  title: string;
  description: string;
}

/** Entries of the navigation: each has its words in every language. */
export type Section = keyof Dictionary['site']['nav'];

/** Sections of llms.txt, in its order. */
export const llmsSections = ['servers', 'guides', 'features', 'options', 'lab'] as const;
export type LlmsSection = (typeof llmsSections)[number];

/** Where pages of a kind stand. Every place is said of every kind, so that none is forgotten. */
export interface PagePlaces {
  navigation: boolean;
  footer: boolean;
  /** In the lists of the page that is shown where there is none. */
  notFound: boolean;
  /** In search: with terms of its own, by name and description, by its full text alone, or not at all. */
  search: 'server' | 'feature' | 'guide' | 'option' | 'named' | 'full-text' | null;
  llms: LlmsSection | null;
  /** Indexed by search engines and in the sitemap. */
  sitemap: boolean;
  /** Prose may link to it. */
  linkable: boolean;
}

/** A kind of page: its addresses, its words and every place where it stands. */
export interface PageKind {
  /** Path without base and language; a name in brackets stands for the id of one page. */
  address: `/${string}`;
  /** The page exists in every language, not once for all. */
  localized: boolean;
  /** There is the same page as Markdown, at its address with `.md` for the last slash. */
  hasMarkdown: boolean;
  /** Ids of the pages that there are; one empty id for an address without a name in brackets. */
  ids: (outline: SiteOutline) => readonly string[];
  words: (words: Dictionary, page: { id: string; catalog: Catalog; locale: Locale }) => PageWords;
  /** Ids of elements that stay, so that prose may link to them. */
  anchors: (outline: SiteOutline, id: string) => readonly string[];
  /** The entry of the navigation that is current. */
  section: Section | null;
  places: PagePlaces;
}

/** Ids of a page that is always there, and of one that is there once the lab has seen something. */
export const [onePage, onePageWithLab] = [() => [''], ({ lab }: SiteOutline) => (lab ? [''] : [])];

/** Anchors of a page that keeps none. */
export const noAnchors = (): readonly string[] => [];

/** Anchors of grid references. */
export const refAnchors = (entries: readonly { ref: string }[]): string[] => entries.map((it) => it.ref.toLowerCase());
