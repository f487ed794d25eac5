import { compareServers, rowsWith } from '../domain/compare/compare.ts';
import { builtPairs, pairOf, serversOfPair } from '../domain/compare/pairs.ts';
import { featureOf, serverOf } from '../domain/model/lookup.ts';
import { movesOf } from '../domain/model/moves.ts';
import { groups } from '../vocabulary/groups.ts';
import { sections } from '../vocabulary/sections.ts';
import { labPages } from './lab-pages.ts';
import { noAnchors, one, type Outline, type PageKind, type PagePlaces } from './page-kind.ts';

const refsOf = (them: readonly { ref: string }[]) => them.map((it) => it.ref.toLowerCase());
const idsOf = (key: 'servers' | 'features' | 'guides') => (outline: Outline) => outline[key].map((it) => it.id);

const localized = { localized: true, hasMarkdown: false } as const;
const entry: PagePlaces = { navigation: false, footer: false, notFound: false, search: 'named', llms: null, sitemap: true, linkable: true };
const list: PagePlaces = { ...entry, navigation: true, notFound: true };
const nowhere: PagePlaces = { ...entry, search: null, sitemap: false, linkable: false };

/** Every kind of page that the site is made of. Navigation, lists, search, llms.txt, sitemap and links of prose follow this order. */
export const pageKinds = {
  home: {
    ...localized,
    address: '/',
    ids: one,
    words: ({ site, search }) => ({ name: search.pages.home, title: site.name, description: site.description }),
    anchors: () => ['start', 'glance'],
    section: null,
    places: entry,
  },
  servers: {
    ...localized,
    address: '/servers/',
    ids: one,
    words: ({ site, server }) => ({ name: site.nav.servers, title: server.title, description: server.lead }),
    anchors: noAnchors,
    section: 'servers',
    places: list,
  },
  server: {
    localized: true,
    hasMarkdown: true,
    address: '/servers/[server]/',
    ids: idsOf('servers'),
    words: (_, { id, catalog, locale }) => {
      const { name, summary } = serverOf(catalog, id);
      return { name, title: name, description: summary[locale] };
    },
    anchors: ({ features }) => [...sections, ...refsOf(features), 'configurations', 'facts', 'advisories', 'issues', 'alternatives'],
    section: 'servers',
    places: { ...entry, search: 'server', llms: 'servers' },
  },
  matrix: {
    ...localized,
    address: '/matrix/',
    ids: one,
    words: ({ site, matrix }) => ({ name: site.nav.matrix, title: matrix.title, description: matrix.description }),
    anchors: ({ features }) => refsOf(features),
    section: 'matrix',
    places: list,
  },
  compare: {
    ...localized,
    address: '/compare/',
    ids: one,
    words: ({ site, compare }) => ({ name: site.nav.compare, title: compare.title, description: compare.lead }),
    anchors: () => ['pairs'],
    section: 'compare',
    places: { ...list, notFound: false },
  },
  pair: {
    ...localized,
    address: '/compare/[pair]/',
    ids: ({ servers }) => builtPairs(servers).map(([a, b]) => pairOf(a, b)),
    words: ({ compare }, { id, catalog }) => {
      const [a, b] = serversOfPair(id).map((it) => serverOf(catalog, it).name) as [string, string];
      const comparison = compareServers(catalog, ...serversOfPair(id));
      const differing = comparison.rows.length - rowsWith(comparison, 'same').length;
      return { name: compare.pair(a, b), title: compare.pair(a, b), description: compare.description(a, b, differing) };
    },
    anchors: noAnchors,
    section: 'compare',
    places: { ...entry, search: 'full-text' },
  },
  features: {
    ...localized,
    address: '/features/',
    ids: one,
    words: ({ site, feature }) => ({ name: site.nav.features, title: feature.title, description: feature.lead }),
    anchors: ({ features, retired }) => [...refsOf(features), ...refsOf(retired), ...letters(features)],
    section: 'features',
    places: list,
  },
  feature: {
    localized: true,
    hasMarkdown: true,
    address: '/features/[feature]/',
    ids: idsOf('features'),
    words: (_, { id, catalog, locale }) => {
      const { ref, name, question } = featureOf(catalog, id);
      return { name: `${ref} ${name[locale]}`, title: `${ref} ${name[locale]}`, description: question[locale] };
    },
    anchors: idsOf('servers'),
    section: 'features',
    places: { ...entry, search: 'feature', llms: 'features' },
  },
  guides: {
    ...localized,
    address: '/guides/',
    ids: one,
    words: ({ site, guide }) => ({ name: site.nav.guides, title: guide.title, description: guide.lead }),
    anchors: noAnchors,
    section: 'guides',
    places: list,
  },
  guide: {
    localized: true,
    hasMarkdown: true,
    address: '/guides/[guide]/',
    ids: idsOf('guides'),
    words: (_, { id, catalog, locale }) => {
      const { title, summary } = catalog.guides.find((it) => it.id === id)!;
      return { name: title[locale], title: title[locale], description: summary[locale] };
    },
    // Its titles are translated; only its own prose may link to them.
    anchors: noAnchors,
    section: 'guides',
    places: { ...entry, search: 'guide', llms: 'guides' },
  },
  ...labPages,
  search: {
    ...localized,
    address: '/search/',
    ids: one,
    words: ({ site, search }) => ({ name: site.search, title: search.title, description: search.lead }),
    anchors: noAnchors,
    section: null,
    places: { ...entry, notFound: true, search: 'full-text' },
  },
  about: {
    ...localized,
    address: '/about/',
    ids: one,
    words: ({ about, search }) => ({ name: search.pages.about, title: about.title, description: about.lead }),
    anchors: noAnchors,
    section: null,
    places: { ...entry, footer: true },
  },
  data: {
    ...localized,
    address: '/api/',
    ids: one,
    words: ({ data, search }) => ({ name: search.pages.api, title: data.title, description: data.lead }),
    anchors: () => ['files', 'cell', 'texts'],
    section: null,
    places: { ...entry, footer: true },
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
    ids: one,
    words: ({ site }) => ({ name: site.notFound.title, title: site.notFound.title, description: site.description }),
    anchors: noAnchors,
    section: null,
    places: nowhere,
  },
} satisfies Record<string, PageKind>;

/** Kinds of pages by name. */
export type PageKindName = keyof typeof pageKinds;

function letters(features: Outline['features']): string[] {
  const used = new Set(features.map((it) => it.ref[0]));
  return Object.values(groups).flatMap((letter) => (used.has(letter) ? [letter.toLowerCase()] : []));
}
