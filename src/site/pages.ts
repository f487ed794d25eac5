import { movesOf } from '../domain/model/moves.ts';
import { groups } from '../vocabulary/groups.ts';
import { entryPages } from './entry-pages.ts';
import { labPages } from './lab-pages.ts';
import { noAnchors, onePage, refAnchors, type SiteOutline, type PageKind, type PagePlaces } from './page-kind.ts';

const localized = { localized: true, hasMarkdown: false } as const;
const places: PagePlaces = { navigation: false, footer: false, notFound: false, search: 'named', llms: null, sitemap: true, linkable: true };
const list: PagePlaces = { ...places, navigation: true, notFound: true };
const nowhere: PagePlaces = { ...places, search: null, sitemap: false, linkable: false };

/** Every kind of page that the site is made of. Navigation, lists, search, llms.txt, sitemap and links of prose follow this order. */
export const pageKinds = {
  home: {
    ...localized,
    address: '/',
    ids: onePage,
    words: ({ site, search }) => ({ name: search.pages.home, title: site.name, description: site.description }),
    anchors: () => ['start', 'glance'],
    section: null,
    places,
  },
  servers: {
    ...localized,
    address: '/servers/',
    ids: onePage,
    words: ({ site, server }) => ({ name: site.nav.servers, title: server.title, description: server.lead }),
    anchors: noAnchors,
    section: 'servers',
    places: list,
  },
  matrix: {
    ...localized,
    address: '/matrix/',
    ids: onePage,
    words: ({ site, matrix }) => ({ name: site.nav.matrix, title: matrix.title, description: matrix.description }),
    anchors: ({ features }) => refAnchors(features),
    section: 'matrix',
    places: list,
  },
  compare: {
    ...localized,
    address: '/compare/',
    ids: onePage,
    words: ({ site, compare }) => ({ name: site.nav.compare, title: compare.title, description: compare.lead }),
    anchors: () => ['pairs'],
    section: 'compare',
    places: { ...list, notFound: false },
  },
  features: {
    ...localized,
    address: '/features/',
    ids: onePage,
    words: ({ site, feature }) => ({ name: site.nav.features, title: feature.title, description: feature.lead }),
    anchors: ({ features, retired }) => [...refAnchors(features), ...refAnchors(retired), ...letters(features)],
    section: 'features',
    places: list,
  },
  options: {
    ...localized,
    address: '/options/',
    ids: ({ options }) => (options.length ? [''] : []),
    words: ({ site, options }) => ({ name: site.nav.options, title: options.title, description: options.lead }),
    anchors: noAnchors,
    section: 'options',
    places: { ...list, notFound: false },
  },
  settings: {
    ...localized,
    address: '/settings/',
    ids: ({ settings }) => (settings.length ? [''] : []),
    words: ({ settings }) => ({ name: settings.title, title: settings.title, description: settings.lead }),
    anchors: noAnchors,
    section: 'options',
    places: { ...places, footer: true },
  },
  guides: {
    ...localized,
    address: '/guides/',
    ids: onePage,
    words: ({ site, guide }) => ({ name: site.nav.guides, title: guide.title, description: guide.lead }),
    anchors: noAnchors,
    section: 'guides',
    places: list,
  },
  ...entryPages,
  ...labPages,
  search: {
    ...localized,
    address: '/search/',
    ids: onePage,
    words: ({ site, search }) => ({ name: site.search, title: search.title, description: search.lead }),
    anchors: noAnchors,
    section: null,
    places: { ...places, notFound: true, search: 'full-text' },
  },
  about: {
    ...localized,
    address: '/about/',
    ids: onePage,
    words: ({ about, search }) => ({ name: search.pages.about, title: about.title, description: about.lead }),
    anchors: noAnchors,
    section: null,
    places: { ...places, footer: true },
  },
  changes: {
    ...localized,
    address: '/changes/',
    ids: onePage,
    words: ({ changes }) => ({ name: changes.name, title: changes.title, description: changes.lead }),
    anchors: () => ['checked'],
    section: null,
    places: { ...places, footer: true },
  },
  data: {
    ...localized,
    address: '/api/',
    ids: onePage,
    words: ({ data, search }) => ({ name: search.pages.api, title: data.title, description: data.lead }),
    anchors: () => ['files', 'cell', 'texts'],
    section: null,
    places: { ...places, footer: true },
  },
  // Old addresses, each of which only leads on.
  moved: {
    ...localized,
    address: '/[moved]/',
    ids: (outline) => movesOf(outline).map(({ from }) => from.slice(1, -1)),
    words: ({ site }) => ({ name: site.name, title: site.name, description: site.description }),
    anchors: noAnchors,
    section: null,
    places: nowhere,
  },
  'not-found': {
    localized: false,
    hasMarkdown: false,
    address: '/404.html',
    ids: onePage,
    words: ({ site }) => ({ name: site.notFound.title, title: site.notFound.title, description: site.description }),
    anchors: noAnchors,
    section: null,
    places: nowhere,
  },
} satisfies Record<string, PageKind>;

/** Kinds of pages by name. */
export type PageKindName = keyof typeof pageKinds;

function letters(features: SiteOutline['features']): string[] {
  const used = new Set(features.map((it) => it.ref[0]));
  return Object.values(groups).flatMap((letter) => (used.has(letter) ? [letter.toLowerCase()] : []));
}
